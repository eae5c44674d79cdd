import { ownPages } from '../src/shared/own-pages';
import { writeRoute } from '../src/shortlist/routes';
import type { Tab } from '../test/support/tab';

type InPage = Pick<Tab, 'evaluate'>;

/** Puts everybody whom this browser has met on the shortlist, as a page of Fitlens's own does; gives their keys, by name. */
export async function saveEverybody(page: InPage): Promise<string[]> {
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    interface Runtime {
      sendMessage(message: unknown): Promise<{ error?: string }>;
    }
    const keys = await new Promise<string[]>((done, fail) => {
      const opening = indexedDB.open('fitlens');
      opening.addEventListener('error', () => fail(opening.error ?? new Error('The store does not open.')));
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction('accounts').objectStore('accounts').getAllKeys();
        reading.addEventListener('success', () => {
          opening.result.close();
          done(reading.result.map(String));
        });
      });
    });
    for (const key of keys) {
      const body = { key, change: { do: 'save', brief: null } };
      const { error } = await runtime.sendMessage({ fitlens: 'creator-change', body, id: crypto.randomUUID() });
      if (error !== undefined) throw new Error(error);
    }
    return keys;
  }, null);
}

/** A screen of the workplace to look at: its address in the package, and what is there once it is drawn. */
export interface Screen {
  name: string;
  file: string;
  drawn: string;
}

/** The screens of the workplace that show these creators; side by side at most five stand. */
export function screensOf(keys: readonly string[]): Screen[] {
  const at = (...[route]: Parameters<typeof writeRoute>) => `${ownPages.shortlist}${writeRoute(route)}`;
  return [
    { name: 'shortlist', file: at({ screen: 'table' }), drawn: '.grid-body .called' },
    { name: 'board', file: at({ screen: 'board' }), drawn: '.card .called' },
    { name: 'creator', file: at({ screen: 'creator', ids: keys.slice(0, 1) }), drawn: '#creator-title' },
    { name: 'compare', file: at({ screen: 'compare', ids: keys.slice(0, 5) }), drawn: '.comparison' },
    { name: 'client', file: at({ screen: 'client' }), drawn: 'article.client .who' },
  ];
}
