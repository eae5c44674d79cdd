// The script of a made-up client in Bluesky's shape: it asks a server whom its address is about, draws what comes, and asks for
// more where the end of the list comes near. Runs in the page.
import type { PostView } from '../../test/fixtures/bluesky/answers';
import { drawProfile, drawScreen } from '../../test/fixtures/bluesky/draw-page';
import { drawItem, nest } from '../../test/fixtures/bluesky/draw-post';
import type { Profile } from '../../test/fixtures/bluesky/people';
import { feedAddress, profileAddress } from './client-addresses';

/** So near, in pixels, the end of the list has to be. */
const near = 2_000;

let shown = '';
let cursor: string | undefined = '';
let asking = false;

const ask = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>;
const frame = () => new Promise(requestAnimationFrame);

async function more(actor: string): Promise<void> {
  if (asking || cursor === undefined) return;
  asking = true;
  const answer = await ask<{ feed: { post: PostView }[]; cursor?: string }>(feedAddress(actor, cursor));
  await frame();
  asking = false;
  if (actor !== shown) return;
  const list = document.querySelector('[data-testid="postsFeed-flatlist"]')?.children[1]?.firstElementChild;
  list?.insertAdjacentHTML('beforeend', answer.feed.map(({ post }) => nest(2, drawItem(post))).join(''));
  cursor = answer.cursor;
}

async function visit(): Promise<void> {
  const actor = location.pathname.split('/')[2] ?? '';
  [shown, cursor, asking] = [actor, '', false];
  const main = document.querySelector('main');
  if (!main) return;
  main.textContent = '';
  const person = await ask<Profile>(profileAddress(actor));
  await frame();
  if (actor !== shown) return;
  // A row without a post: the list is still asked for.
  main.innerHTML = drawScreen(drawProfile(person, { items: [''] }));
  await more(actor);
}

addEventListener('scroll', () => {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollHeight - clientHeight - scrollTop < near) void more(shown);
});
Object.assign(globalThis, {
  goTo(address: string) {
    history.pushState({}, '', address);
    scrollTo(0, 0);
    void visit();
  },
});
void visit();
