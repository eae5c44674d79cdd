import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareSummary } from '../../src/estimate/summarize';
import { blankAccount } from '../../src/reading/blank';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { searchSummaries } from '../../src/store/summaries';
import { countReads, takeReads } from '../support/counted-reads';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const idOf = (n: number): string => `creator-${String(n).padStart(5, '0')}`;

/** Puts creators with these names on the shortlist, as far as a search knows it. */
async function keep(names: readonly string[]): Promise<void> {
  const tx = store.transaction('summaries', 'readwrite');
  names.forEach((name, n) => {
    const account = { ...blankAccount('instagram', `made.up.${n}`), name };
    void tx.store.put(bareSummary(idOf(n), idOf(n), account, ''));
  });
  await tx.done;
}

/** Everybody a search finds, page after page of ten, and how many pages these are. */
async function findAll(words: readonly string[]): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const found: { ids: string[]; next: string | null } = await searchSummaries(store, words, after, 10);
    ids.push(...found.ids);
    after = found.next;
    pages++;
  } while (after !== null);
  return { ids, pages };
}

const all = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));

describe('A search of the whole shortlist', () => {
  it('finds everybody who has a word that begins so, each once, however many there are', async () => {
    await keep(all(300, (n) => (n % 3 === 0 ? 'Zoe' : `Mira Mirabelle`)));
    const { ids, pages } = await findAll(['mir']);
    expect(ids.toSorted()).toEqual(all(300, idOf).filter((_, n) => n % 3 !== 0));
    expect(pages).toBeGreaterThanOrEqual(20);
  });

  it('finds the few that have two words, each of which many others have', async () => {
    await keep(all(1_300, (n) => (n === 600 || n === 1_250 ? 'Rye Bread' : n % 2 === 0 ? 'Rye' : 'Bread')));
    expect((await findAll(['rye', 'bread'])).ids.toSorted()).toEqual([idOf(600), idOf(1_250)]);
  });

  it('goes along the rarer word: one page is enough for a creator whom another word hides among many', async () => {
    await keep(all(400, (n) => (n === 390 ? 'Zoe Quince' : 'Zoe')));
    expect(await findAll(['zoe', 'quince'])).toEqual({ ids: [idOf(390)], pages: 1 });
  });

  it('goes on where the page before ended also after somebody on it was taken off the list', async () => {
    await keep(all(30, () => 'Zoe'));
    const { ids, next } = await searchSummaries(store, ['zoe'], null, 10);
    await store.delete('summaries', ids.at(-1) ?? '');
    expect((await searchSummaries(store, ['zoe'], next, 10)).ids).toEqual(all(30, idOf).slice(10, 20));
  });

  it('misses nobody and finds nobody twice where another word becomes the rarer one between two pages', async () => {
    await keep([...all(30, () => 'Zoe Bread'), ...all(5, () => 'Bread')]);
    const { ids, next } = await searchSummaries(store, ['zoe', 'bread'], null, 10);
    const later = all(10, (n) =>
      bareSummary(`later-${n}`, `later-${n}`, { ...blankAccount('instagram', `l.${n}`), name: 'Zoe' }, ''),
    );
    for (const one of later) await store.put('summaries', one);
    expect([...ids, ...(await searchSummaries(store, ['zoe', 'bread'], next, 50)).ids].toSorted()).toEqual(
      all(30, idOf),
    );
  });

  it('begins anew when it is asked to go on with the end of another search', async () => {
    await keep(all(30, () => 'Zoe Bread'));
    const { next } = await searchSummaries(store, ['zoe'], null, 10);
    expect((await searchSummaries(store, ['bread'], next, 10)).ids).toEqual(all(10, idOf));
  });

  it('finds nobody where nobody has the word, and costs nothing by a row that is none', async () => {
    await keep(['Zoe', 'Zoe']);
    await store.put('summaries', { id: idOf(0), words: ['zoe'] } as never);
    expect(await findAll(['zoe'])).toEqual({ ids: [idOf(1)], pages: 1 });
    expect(await findAll(['mira'])).toEqual({ ids: [], pages: 1 });
  });

  it('reads no more for one answer the more creators there are, also where two words find nobody together', async () => {
    const readsOf = async (count: number): Promise<number> => {
      await store.clear('summaries');
      await keep(all(count, (n) => (n % 2 === 0 ? 'Rye' : 'Bread')));
      const end = countReads();
      const { ids } = await searchSummaries(store, ['rye', 'bread'], null, 10);
      end();
      expect(ids).toEqual([]);
      return takeReads();
    };
    // Of each word some hundreds are counted, and some hundreds of creators held against them.
    const some = await readsOf(850);
    expect(some).toBeLessThan(850);
    expect(await readsOf(1_200)).toBe(some);
  });
});
