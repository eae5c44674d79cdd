import type { CDPSession, Page } from 'playwright';
import type { Look } from '../../src/model/look';
import type { PageAnswer } from '../../src/shared/badge-view';
import { blankAccount, blankPost, blankReading } from '../../src/reading/blank';
import { exactCount } from '../../src/reading/count';
import { baker } from '../../test/support/made-up/creators';
import { openAnswer, profileAddress, type StoreBrowser, timed, type Timed } from './store-browser';

/** The page of the made-up creator, and a way to send the worker looks from Fitlens's own world in it. */
export interface ProfileTab {
  tab: Page;
  look(): Promise<Timed<PageAnswer | null>>;
}

let looks = 0;

/** A look at the made-up creator, whose newest post gains a like with each: something that has to be written. */
function nextLook(): Look {
  looks += 1;
  const { handle, name, bio, followers } = baker;
  const page = { site: 'instagram', kind: 'profile' as const, handle, accountId: null, postId: null };
  const account = { ...blankAccount('instagram', handle), name, bio, followers: exactCount(followers, 'response') };
  const posts = baker.posts.map(({ at, likes, comments, caption }, place) => ({
    ...blankPost(`bench${place}`, `https://www.instagram.com/p/bench${place}/`),
    publishedAt: at.toISOString(),
    kind: 'image' as const,
    likes: exactCount(likes + (place === 0 ? looks : 0), 'response'),
    comments: exactCount(comments, 'response'),
    caption,
  }));
  return { readings: [{ ...blankReading(page, new Date().toISOString()), account, posts }] };
}

/** Opens the made-up creator's page, and waits until its own look was answered. */
export async function openProfile({ context, origin }: StoreBrowser): Promise<ProfileTab> {
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  const world = worldIn(cdp, origin);
  await cdp.send('Runtime.enable');
  await tab.goto(profileAddress);
  const contextId = await world;
  await tab.locator('fitlens-badge').waitFor({ state: 'attached' });
  async function look(): Promise<Timed<PageAnswer | null>> {
    const expression = `(${String(timed)})(${JSON.stringify({ fitlens: 'look', body: nextLook() })})`;
    const options = { contextId, awaitPromise: true, returnByValue: true };
    const { result } = await cdp.send('Runtime.evaluate', { expression, ...options });
    return openAnswer(result.value as { answer: unknown; took: number });
  }
  return { tab, look };
}

/** The world in which Fitlens's script runs in a page, as soon as there is one. */
const worldIn = (cdp: CDPSession, origin: string): Promise<number> =>
  new Promise((done) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) done(context.id);
    });
  });
