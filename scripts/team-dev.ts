// npm run team:dev
import { rm } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../manifest.json';
import { newProfile, openChromium, originOf, tabOf } from '../test/support/chromium';
import { startCouch } from '../test/support/couch';
import { root } from '../test/support/driver';
import { originOf as askedFor } from '../src/team/database/address';
import { buildExtension } from './build-extension';
import { hasDisplay } from './has-display';
import { samples } from './samples';
import { command } from './saved-page';
import { connectColleague, type Colleague } from './team/connect-colleague';
import { setUpDatabase } from './team/database';
import { addMember } from './team/members';
import { serverAt } from './team/server';

const database = 'fitlens';
const names = ['ana', 'ben'];
const extension = path.join(root, 'dist/chrome');

/** A colleague's browser, connected, with the sample profiles and the options; resolves when it is closed. */
async function openColleague(colleague: Colleague): Promise<void> {
  const profile = await newProfile({ extension, host: askedFor(colleague) });
  const context = await openChromium({ profile, routes: samples.routes, extension, window: true });
  const closed = new Promise((done) => context.once('close', done));
  for (const { url } of samples.pages) await (await context.newPage()).goto(url);
  const options = await context.newPage();
  await options.goto(`${await originOf(context)}/${manifest.options_ui.page}#team`);
  const error = await connectColleague(tabOf(options), colleague);
  if (error === null) await options.reload();
  else console.log(`${colleague.user} could not be connected: ${error}`);
  await closed;
  await rm(profile, { recursive: true, force: true });
}

await command(async () => {
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  const couch = await startCouch();
  try {
    const server = serverAt(couch.url, couch.admin);
    await setUpDatabase(server, database);
    const colleagues: Colleague[] = [];
    for (const user of names) {
      const { password } = await addMember(server, database, user);
      colleagues.push({ address: couch.url, database, user, password: password ?? '' });
    }
    console.log(`A team's server is on this machine until you end it with Ctrl-C. Then all that it holds is gone.
  Address   ${couch.url}
  Database  ${database}
${colleagues.map(({ user, password }) => `  Member    ${user}, password ${password}`).join('\n')}
  Admin     ${couch.admin.user}, password ${couch.admin.password}`);
    if (!hasDisplay) {
      console.log('There is no display, so no browser is opened: connect one of yours in the options of Fitlens.');
      await interrupted;
      return;
    }
    buildExtension('chrome');
    console.log(`Two windows open: ${names.join("'s and ")}'s. In the options, share a campaign with the other.`);
    await Promise.race([interrupted, Promise.all(colleagues.map(openColleague))]);
  } finally {
    await couch.stop();
  }
  // Windows that are open still would hold it.
  process.exit();
});
