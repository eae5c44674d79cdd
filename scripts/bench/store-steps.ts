import type { Page } from 'playwright';
import type { MessageName, Messages } from '../../src/shared/messages';
import { askWorker, type StoreBrowser, stopWorker } from './store-browser';
import type { ProfileTab } from './store-looks';
import { searched } from './store-people';
import { saving } from '../../test/support/saving';

/** A browser with a seeded store, the key of the creator whose page is open, and that page. */
export interface Seeded {
  browser: StoreBrowser;
  key: string;
  profile: ProfileTab;
}

/** What is measured once a round: each name with its milliseconds. */
export interface Step {
  /** How many times as long it may take with most creators as with fewest, by what is measured; null: it is only told. */
  limits: { [name: string]: number | null };
  measure(seeded: Seeded): Promise<{ [name: string]: number }>;
}

async function took<K extends MessageName>({ browser }: Seeded, name: K, body: Messages[K]['in']): Promise<number> {
  return (await askWorker(browser, name, body)).took;
}

/**
 * When each of these selectors was first there, in milliseconds since the page was asked for; endless where one never
 * comes. Runs in the page.
 */
const firstSeen = (selectors: string[]): Promise<number[]> =>
  new Promise((done) => {
    const patience = 20_000;
    const times = selectors.map(() => Infinity);
    const look = () => {
      const now = performance.now();
      selectors.forEach((selector, at) => {
        if (times[at] === Infinity && document.querySelector(selector)) times[at] = now;
      });
      if (now > patience || times.every(Number.isFinite)) done(times);
      else requestAnimationFrame(look);
    };
    look();
  });

async function openOwn(
  { browser }: Seeded,
  file: string,
  selectors: string[],
): Promise<{ page: Page; times: number[] }> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/${file}`, { waitUntil: 'commit' });
  return { page, times: await page.evaluate(firstSeen, selectors) };
}

const popup: Step = {
  limits: { 'popup: the creator of the page': 1.5, 'popup: the size of the shortlist': 1.5 },
  async measure(seeded) {
    // The popup is about the tab that was looked at last.
    await seeded.profile.tab.bringToFront();
    const { page, times } = await openOwn(seeded, 'src/popup/index.html', [
      '#creator-title',
      '.front-links > [data-saved]',
    ]);
    await page.close();
    return {
      'popup: the creator of the page': times[0] ?? Infinity,
      'popup: the size of the shortlist': times[1] ?? Infinity,
    };
  },
};

const options: Step = {
  limits: { 'options are open': 1.5 },
  async measure(seeded) {
    const { page, times } = await openOwn(seeded, 'src/options/index.html', ['nav']);
    await page.close();
    return { 'options are open': times[0] ?? Infinity };
  },
};

const reads: Step = {
  limits: {
    'message: a creator': 1.5,
    'message: first page of the list': 1.5,
    'message: what is kept': 1.5,
    'message: sites': 1.5,
  },
  async measure(seeded) {
    return {
      'message: a creator': await took(seeded, 'creator', { key: seeded.key }),
      'message: first page of the list': await took(seeded, 'shortlist', { after: null, text: '' }),
      'message: what is kept': await took(seeded, 'kept', {}),
      'message: sites': await took(seeded, 'sites', {}),
    };
  },
};

const writes: Step = {
  limits: {
    'take off the list': 1.5,
    Save: 1.5,
    'add a note': 1.5,
    'remove a note': 1.5,
    'undo: the note is back': 1.5,
    'keep a price': 1.5,
  },
  async measure(seeded) {
    const { browser, key } = seeded;
    const off = await took(seeded, 'creator-change', { key, change: saving(false) });
    const on = await took(seeded, 'creator-change', { key, change: saving(true) });
    const added = await askWorker(browser, 'note-add', { creator: key, text: 'Asks 200 € a reel, answers fast.' });
    const [note] = added.out.view?.notes ?? [];
    if (!note) throw new Error('The note that was added is not among the notes.');
    const removed = await askWorker(browser, 'note-remove', { id: note.id });
    if (!removed.out.removed) throw new Error('The note that was removed was not there.');
    const back = await took(seeded, 'note-restore', removed.out.removed);
    // The next round begins with as many notes.
    await askWorker(browser, 'note-remove', { id: note.id });
    const price = await took(seeded, 'quote-set', { creator: key, money: { amount: 200, currency: 'EUR' } });
    return {
      'take off the list': off,
      Save: on,
      'add a note': added.took,
      'remove a note': removed.took,
      'undo: the note is back': back,
      'keep a price': price,
    };
  },
};

const badge = (name: string): Step => ({
  limits: { [name]: 1.5 },
  async measure({ profile }) {
    const { out, took: milliseconds } = await profile.look();
    if (!JSON.stringify(out?.frame).includes('%')) throw new Error('The badge has no rate.');
    return { [name]: milliseconds };
  },
});

const start: Step = {
  limits: { 'first answer of a stopped worker': 1.5 },
  async measure(seeded) {
    await stopWorker(seeded.browser);
    return { 'first answer of a stopped worker': await took(seeded, 'creator', { key: seeded.key }) };
  },
};

const searches: { [name: string]: string } = {
  'search: one is found': searched.one,
  'search: a twelfth is found': searched.twelfth,
  'search: half are found': searched.half,
  'search: half, by two letters': searched.half.slice(0, 2),
  'search: half, and another word of many': `${searched.half} mira`,
  'search: nobody is found': 'nobodyhasthisname',
};

const search: Step = {
  limits: Object.fromEntries(Object.keys(searches).map((name) => [name, 3])),
  async measure(seeded) {
    const times: { [name: string]: number } = {};
    for (const [name, text] of Object.entries(searches))
      times[name] = await took(seeded, 'shortlist', { after: null, text });
    return times;
  },
};

/** In the order in which they are measured: what comes later does not disturb what comes before. */
export const steps: readonly Step[] = [popup, options, reads, writes, search, badge('badge, published figures'), start];

export { badge };
