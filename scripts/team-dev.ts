// npm run team:dev
import { rm } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../manifest.json';
import { newProfile, openChromium, originOf } from '../test/support/chromium';
import { startCouch } from '../test/support/couch';
import { root } from '../test/support/driver';
import { buildExtension } from './build-extension';
import { hasDisplay } from './has-display';
import { samples } from './samples';
import { command } from './saved-page';
import { serverAt } from './team/server';
import { setUpTeam } from './team/set-up';

const database = 'fitlens';
const members = ['ana', 'ben'];

/** A colleague's browser, with its options and the sample profiles; resolves when it is closed. */
async function openColleague(extension: string): Promise<void> {
  const profile = await newProfile();
  const context = await openChromium({ profile, routes: samples.routes, extension, window: true });
  const closed = new Promise((done) => context.once('close', done));
  for (const { url } of samples.pages) await (await context.newPage()).goto(url);
  await (await context.newPage()).goto(`${await originOf(context)}/${manifest.options_ui.page}`);
  await closed;
  await rm(profile, { recursive: true, force: true });
}

await command(async () => {
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  const couch = await startCouch();
  try {
    console.log(`A team's server is on this machine until you end it with Ctrl-C. Then all that it holds is gone.
  Address   ${couch.url}
  Database  ${database}
  Admin     ${couch.admin.user}, password ${couch.admin.password}`);
    await setUpTeam(serverAt(couch.url, couch.admin), { database, members, removed: [], list: false }, (line) =>
      console.log(`  ${line}`),
    );
    if (!hasDisplay) {
      console.log('There is no display, so no browser is opened: connect one of yours in the options of Fitlens.');
      await interrupted;
      return;
    }
    buildExtension('chrome');
    const extension = path.join(root, 'dist/chrome');
    console.log(`Two windows open, one for ${members.join(' and one for ')}: connect each in the options of Fitlens.`);
    await Promise.race([interrupted, Promise.all(members.map(() => openColleague(extension)))]);
  } finally {
    await couch.stop();
  }
  // Windows that are open still would hold it.
  process.exit();
});
