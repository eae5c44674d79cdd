import { ownPages } from '../src/shared/own-pages';
import { writeRoute } from '../src/shortlist/routes';
import { askWorker, type InPage } from './ask-worker';

/** Puts everybody whom this browser has met on the shortlist, as a page of Fitlens's own does; gives their keys, by name. */
export async function saveEverybody(page: InPage): Promise<string[]> {
  const keys = await page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('fitlens');
        opening.addEventListener('error', () => fail(opening.error ?? new Error('The store does not open.')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('accounts').objectStore('accounts').getAllKeys();
          reading.addEventListener('success', () => {
            opening.result.close();
            done(reading.result.map(String));
          });
        });
      }),
    null,
  );
  for (const key of keys) await askWorker(page, 'creator-change', { key, change: { do: 'save', brief: null } });
  return keys;
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
