import type { LeftOut, Post } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { isoFromOffset } from '../../../reading/json/json';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { postAddressOf, postUrl } from '../address';
import { readCount } from './count';
import { allHooked, hookedText } from './hooks';

/** The post that an item of the list leads to; null where it leads to none, or to two. */
function addressIn(item: Element): { handle: string; id: string } | null {
  const links = allHooked(item, 'permalink').map((link) => postAddressOf(link.getAttribute('href') ?? ''));
  const [address, ...others] = links.filter((link) => link !== null);
  return address === undefined || others.some(({ id }) => id !== address.id) ? null : address;
}

/** What an item shows. The site prints no zeros, so that a count that is not there is unknown. */
const readItem = (item: Element, handle: string, id: string, grammar: Grammar): Post => ({
  ...blankPost(id, postUrl(handle, id)),
  author: handle,
  publishedAt: isoFromOffset(item.querySelector('time')?.getAttribute('datetime')),
  likes: readCount(item, 'likes', grammar),
  comments: readCount(item, 'comments', grammar),
  caption: hookedText(item, 'caption'),
});

/** The account's own posts in the visible list, and what else is there. What is pinned, this list does not tell. */
export function readPosts(document: Document, handle: string, grammar: Grammar): { posts: Post[]; leftOut: LeftOut[] } {
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const item of allHooked(document, 'post')) {
    const address = addressIn(item);
    if (address === null || posts.has(address.id)) continue;
    const isAnswer = allHooked(item, 'answered').length > 0;
    const why = address.handle !== handle ? 'otherAuthor' : isAnswer ? 'answer' : null;
    if (why === null) posts.set(address.id, readItem(item, handle, address.id, grammar));
    else leftOut.push({ id: address.id, why, source: 'exact' });
  }
  return { posts: [...posts.values()], leftOut };
}
