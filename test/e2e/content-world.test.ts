import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { closeWelcome, newProfile, openChromium, originOf } from '../support/chromium';
import { root } from '../support/driver';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { until } from '../support/until';

// Firefox's driver runs nothing in the world of a content script; what the manifest grants it there is in test/build/granted.test.ts.
it.skipIf(inject('browser') === 'firefox')(
  'Not even our own script in a page can read what is kept: it has the page’s databases, and no storage of the extension',
  async () => {
    const profile = await newProfile();
    const extension = path.join(root, 'dist/chrome');
    const context = await openChromium({ profile, routes: instagramRoutes([baker]), extension, window: false });
    const origin = await originOf(context);
    await closeWelcome(context);
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    const worlds: number[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin: of } }) => {
      if (of === origin) worlds.push(id);
    });
    await cdp.send('Runtime.enable');
    await page.goto(`https://www.instagram.com/${baker.handle}/`);
    const contextId = await until(async () => worlds.at(-1), 'the content script’s world');
    const { result } = await cdp.send('Runtime.evaluate', {
      expression:
        'indexedDB.databases().then((all) => JSON.stringify([typeof chrome.storage, all.map(({ name }) => name)]))',
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    expect(result.value).toBe('["undefined",[]]');
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
);
