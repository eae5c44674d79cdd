import type { Source } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { LeftOut, Missing, Post, Reading } from '../../../model/reading';
import { blankPost, blankReading } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { isSameHandle } from '../../../reading/handle';
import { asId, asText, get, type Json } from '../../../reading/json/json';
import { isAdvertisement } from '../../../reading/meta/commercial';
import { withUnmarkedPins } from '../../../reading/meta/pins';
import { idOfShortcode } from '../../../reading/meta/shortcode';
import { wallOf } from '../../../reading/meta/wall';
import { accountFrom, handleOf } from './account';
import { postUrl } from '../address';
import type { Gathered, List, Thread } from './gather';
import { codeOf, whyNotOwn, postFrom, viewsIn } from './post';
import { mostPins } from '../rules';

/** What a post of theirs is that is no post to measure them by, in its place of a thread: a thread is its head. */
const whyNoPost = (node: Json, place: number): LeftOut['why'] | null =>
  whyNotOwn(node) ?? (place > 0 ? 'answer' : null);

/** The posts of some threads, and what stood there beside them. */
interface Read {
  posts: Post[];
  leftOut: LeftOut[];
  missing: Missing[];
}

/** Takes from threads what is `ours`. A thread without anything of theirs is one that they only passed on. */
function readThreads(threads: Thread[], isOurs: (node: Json) => boolean, source: Source): Read {
  const read: Read = { posts: [], leftOut: [], missing: [] };
  const leaveOut = (node: Json, why: LeftOut['why']) => {
    const id = codeOf(node);
    if (id !== null) read.leftOut.push({ id, why, source });
  };
  for (const thread of threads) {
    const isAnyOurs = thread.some(isOurs);
    for (const [place, node] of thread.entries()) {
      if (!isOurs(node)) {
        if (!isAnyOurs) leaveOut(node, isAdvertisement(node) ? 'advertisement' : 'otherAuthor');
        continue;
      }
      const why = whyNoPost(node, place);
      const one = why === null ? postFrom(node, source) : null;
      if (why !== null) leaveOut(node, why);
      if (one !== null) {
        read.posts.push(one.post);
        read.missing.push(...one.missing);
      }
    }
  }
  return read;
}

/** The threads of one list; where all of them are theirs it is the newest posts, and what is pinned above them. */
function readList({ threads }: List, isOurs: (node: Json) => boolean, source: Source): Read {
  const read = readThreads(threads, isOurs, source);
  const isRecent = threads.every(([head]) => isOurs(head));
  const inOrder = isRecent ? withUnmarkedPins(read.posts, mostPins) : read.posts;
  if (inOrder === null) read.missing.push({ what: 'posts', why: 'mixed-sample' });
  return { ...read, posts: inOrder ?? read.posts };
}

/** The page of one post tells that post alone; what its author wrote below it, or before it, are answers. */
function readAsked({ threads }: Gathered, { postId }: PageRef, isOurs: (node: Json) => boolean, source: Source): Read {
  const ours = threads.map((thread) => thread.map((node) => (isOurs(node) ? node : null)));
  const { posts, leftOut, missing } = readThreads(ours, (node) => node !== null, source);
  return {
    posts: posts.filter(({ id }) => id === postId),
    leftOut: leftOut.filter(({ why }) => why === 'answer'),
    missing,
  };
}

/** Why an own list came without any post; it names its account by id alone. `isOpen`: nothing keeps visitors from it. */
function emptyList({ lists }: Gathered, id: string | null, isOpen: boolean): Missing[] {
  const [empty] = lists.filter(({ ownerId, threads }) => threads.length === 0 && id !== null && asId(ownerId) === id);
  return empty === undefined ? [] : [{ what: 'posts', why: empty.isWhole && isOpen ? 'none' : 'empty-list' }];
}

/** The views of the post that the page is of, in a post with nothing else. They stand under its id (`POST_AUTHOR`). */
function viewedPost({ viewed }: Gathered, { handle, postId }: PageRef, source: Source): Post | null {
  const id = postId === null ? null : idOfShortcode(postId);
  if (handle === null || postId === null || id === null) return null;
  const nodes = viewed.filter((one) => asText(get(one, 'id'))?.startsWith(`${id}_`));
  const views = nodes.map((node) => exactCount(viewsIn(node), source)).find((count) => count !== null);
  return !views || views.max === 0 ? null : { ...blankPost(postId, postUrl(handle, postId)), views };
}

/**
 * Takes from a payload what belongs to the page's account: its profile and its own threads. An empty reading where
 * nothing is theirs.
 */
export function pickOwn(found: Gathered, page: PageRef, source: Source, at: string): Reading {
  const blank = blankReading(page, at);
  const isUser = (user: Json) => isSameHandle(handleOf(user), page.handle);
  const isOurs = (node: Json) => isUser(get(node, 'user'));
  const isPost = page.kind === 'post';
  const lists = found.lists.filter(({ threads }) => threads.flat().some(isOurs));
  const viewed = viewedPost(found, page, source);
  const asked = found.threads.flat().filter((node) => codeOf(node) === page.postId);
  const [node] = (isPost ? asked : lists.flatMap(({ threads }) => threads.flat())).filter(isOurs);
  const user = found.profiles.find(isUser) ?? get(node, 'user');
  const known = accountFrom(user, source, wallOf(user));
  // Views that came alone are credited by the post that another answer names, and an empty list by the id.
  if (known === null)
    return { ...blank, posts: viewed === null ? [] : [viewed], missing: emptyList(found, page.accountId, false) };

  const read = isPost ? [readAsked(found, page, isOurs, source)] : lists.map((list) => readList(list, isOurs, source));
  // A thread that stands in two lists counts once; the first place is the pinned one.
  const posts = read.flatMap((one) => one.posts);
  const once = [...new Map(posts.toReversed().map((post) => [post.id, post])).values()].toReversed();
  return {
    ...blank,
    account: known.account,
    posts: once.map((post) => ({ ...post, views: post.views ?? viewed?.views ?? null })),
    leftOut: read.flatMap((one) => one.leftOut),
    missing: [
      ...known.missing,
      ...read.flatMap((one) => one.missing),
      ...(once.length === 0 ? emptyList(found, known.account.id, known.account.private === false) : []),
    ],
  };
}
