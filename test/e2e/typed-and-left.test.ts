import { describe, expect, it } from 'vitest';
import type { OwnPage } from '../support/driver';
import { useDriver } from '../support/session';

const driver = useDriver(new Map());
const options = 'src/options/index.html';

/** What became of the page right after the typing: in the same step, long before anybody's pause is over. */
type Leaving = 'closed' | 'gone elsewhere';

/** Types each text into the name of the brief, has the page save in between, and leaves it with the last one unsaved. */
const typeAndLeave = (page: OwnPage, texts: string[], leaving: Leaving): Promise<unknown> =>
  page
    .evaluate(
      async ([typed, isClosed]) => {
        interface Extension {
          tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> };
        }
        const here = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const { tabs } = here.browser ?? here.chrome;
        const { id } = await tabs.getCurrent();
        const field = document.querySelector<HTMLInputElement>('.brief-head input');
        if (!field) throw new Error('There is no brief to name.');
        for (const [at, text] of typed.entries()) {
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          // As the page is covered and seen again: what was typed so far is on its way to the worker.
          if (at < typed.length - 1) document.dispatchEvent(new Event('visibilitychange'));
        }
        if (isClosed) void tabs.remove(id);
        else location.assign('about:blank');
      },
      [texts, leaving === 'closed'] as const,
    )
    // The page may be gone before it can answer.
    .catch(() => {});

/** The name of the brief, and how many writes were done, as a page of Fitlens reads what is kept. */
const keptIn = (page: OwnPage): Promise<{ name: string; writes: number }> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('The request failed.')));
      });
    const db = await settled(indexedDB.open('fitlens'));
    const tx = db.transaction(['briefs', 'writes']);
    const [briefs, writes] = await Promise.all([
      settled<{ brief: { name: string } }[]>(tx.objectStore('briefs').getAll()),
      settled(tx.objectStore('writes').count()),
    ]);
    db.close();
    return { name: briefs[0]?.brief.name ?? '', writes };
  }, null);

const nameIn = (page: OwnPage): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('.brief-head input')?.value, null);

const openOptions = async (): Promise<OwnPage> => {
  const page = await driver().ownPage(options);
  await expect.poll(() => nameIn(page)).toBeTruthy();
  return page;
};

describe('What is typed in the options and left before a pause', { sequential: true }, () => {
  it.each([
    ['closed', ['Spring rolls'], 'awake'],
    ['gone elsewhere', ['Summer rye'], 'awake'],
    ['closed', ['Autumn rye'], 'asleep'],
    ['gone elsewhere', ['Winter oats'], 'asleep'],
    ['closed', ['Sour', 'Sourdough'], 'asleep'],
  ] as const)('is kept, once: the page is %s after %j, the background was %s', async (leaving, texts, background) => {
    const watching = await driver().ownPage('THIRD-PARTY-NOTICES.txt');
    const page = await openOptions();
    const before = await keptIn(watching);
    if (background === 'asleep') await driver().stopBackground();
    await typeAndLeave(page, [...texts], leaving);
    // Where the background had to be started first, it may have heard nothing of a page that was gone by then.
    const isKept = async () => background === 'asleep' || (await keptIn(watching)).name === texts.at(-1);
    await expect.poll(isKept).toBe(true);
    const again = await openOptions();
    await expect.poll(() => nameIn(again)).toBe(texts.at(-1));
    const { name, writes } = await keptIn(watching);
    expect(name).toBe(texts.at(-1));
    expect(writes).toBeGreaterThan(before.writes);
    expect(writes).toBeLessThanOrEqual(before.writes + texts.length);
    expect(
      await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')), null),
    ).toEqual([]);
    await again.close();
    if (leaving !== 'closed') await page.close();
    await watching.close();
  });
});
