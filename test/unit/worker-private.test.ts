import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import type { PageAnswer } from '../../src/shared/badge-view';
import type { Look } from '../../src/model/look';
import { db } from '../../src/store/open';
import { menu, press, signOf } from '../support/outside';
import {
  ask,
  hear,
  listed,
  lookAt,
  ownPage,
  privateTab,
  shownOf,
  told,
  useWorker,
  visit,
  webPage,
} from '../support/worker';
import { accounts as shownIn } from '../support/outside';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

let turn = 0;
/** What the worker answers a page in a private window. */
async function inPrivate(name: 'look' | 'act', body: object): Promise<PageAnswer> {
  const answer = await hear({ fitlens: name, body }, webPage, privateTab);
  if (!answer) throw new Error('The worker did not answer.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.ok as PageAnswer;
}
const lookIn = (handle: string, id: string, followers?: number) =>
  inPrivate('look', { readings: [lookAt(handle, followers)], visit: { id, turn: turn++ } } satisfies Look);

/** Every row there is, by its store, but for what a worker works out and writes of itself. */
async function rows(): Promise<object> {
  const store = await db();
  const own = ['meta', 'settings', 'summaries'];
  const named = [...store.objectStoreNames].filter((name) => !own.includes(name));
  return Object.fromEntries(await Promise.all(named.map(async (name) => [name, await store.getAll(name)] as const)));
}

describe('A look in a private window', () => {
  it('is shown like any other, says that nothing is kept, and leaves nothing behind', async () => {
    const before = await rows();
    const answer = await lookIn('mira.bakes', 'one');
    expect(JSON.stringify(answer)).toContain('12,345');
    expect(JSON.stringify(answer)).toContain('Private window: Fitlens keeps nothing of this profile');
    expect(await rows()).toEqual(before);
    expect(await ask('creator', { key: answer.key ?? '' }, ownPage)).toBeNull();
  });

  it('of somebody who is kept shows what is known of them, and adds nothing to it', async () => {
    const key = await visit('mira.bakes', 12_345);
    await ask('act', { key, act: 'save' });
    const before = await rows();
    const answer = await lookIn('mira.bakes', 'two', 13_000);
    expect(answer.key).toBe(key);
    expect(JSON.stringify(answer)).toContain('13,000');
    expect(JSON.stringify(answer)).toContain('Saved');
    expect(await rows()).toEqual(before);
    expect(JSON.stringify((await shownOf(key)).badge)).toContain('12,345');
  });
});

describe('Whoever decides on a creator in a private window', () => {
  it('has kept them as they were seen, and what is seen of them later is not', async () => {
    const { key } = await lookIn('mira.bakes', 'three');
    const saved = await inPrivate('act', { key, act: 'save' });
    expect((await listed()).map(({ called }) => called)).toEqual(['@mira.bakes']);
    const after = await rows();
    const again = await lookIn('mira.bakes', 'three', 14_000);
    expect(again.key).toBe(saved.key);
    expect(await rows()).toEqual(after);
  });

  it('has kept them also where the browser had stopped the worker since: the press waits for the next look', async () => {
    const { key } = await lookIn('mira.bakes', 'four');
    const forgotten = 'private:five';
    await expect(inPrivate('act', { key: forgotten, act: 'save' })).rejects.toThrow('no longer knows this creator');
    expect(await listed()).toEqual([]);
    // The page, of which nobody knows anything, looks again at once.
    const answer = await lookIn('mira.bakes', 'five');
    expect(answer.key).not.toBe(key);
    expect((await listed()).map(({ called }) => called)).toEqual(['@mira.bakes']);
    expect(answer.key).toBe((await listed())[0]?.key);
  });

  it('has kept nobody by choosing another brief', async () => {
    const { key } = await lookIn('mira.bakes', 'six');
    const { briefs } = await ask('briefs', {});
    await expect(inPrivate('act', { key, act: `use:${briefs[0]?.id ?? ''}` })).rejects.toThrow('no longer knows');
    expect(told).toContain(null);
    expect(await (await db()).count('accounts')).toBe(0);
  });

  it('may do so by the keyboard', async () => {
    const { key } = await lookIn('mira.bakes', 'seven');
    shownIn.set(privateTab, key);
    press('save-creator', privateTab);
    await vi.waitFor(() => expect(signOf(privateTab).text).toBe('✓'));
    expect((await listed()).map(({ called }) => called)).toEqual(['@mira.bakes']);
    expect(menu.size).toBe(0);
  });
});
