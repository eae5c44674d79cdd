import type { Source } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { Missing, Post, Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import type { Json } from '../../../reading/json/json';
import { withUnmarkedPins } from '../../../reading/meta/pins';
import { wallOf } from '../../../reading/meta/wall';
import { accountFrom, type Identity, identityOf, isNobody, isSame } from './account';
import type { Gathered, List } from './gather';
import { type Credit, creditTo, guestOf, strangersIn } from './credit';
import { codeOf, ownerOf, postFrom } from './post';
import { mostPins } from '../rules';

/** Whose page it is. Where the address names only a post, the account is that post's author. */
function whoseIs(page: PageRef, asked: Json): Identity | null {
  const named: Identity = { handle: page.handle, ids: page.accountId === null ? [] : [page.accountId] };
  if (asked === undefined) return named;
  const author = ownerOf(asked);
  // Made together, a post stands under the names of its guests as well.
  if (!isNobody(named) && !isSame(author, named)) return guestOf(asked, named) === undefined ? null : named;
  return { handle: named.handle ?? author.handle, ids: [...named.ids, ...author.ids] };
}

/** The posts of one list and what they lack. One that stands in two lists comes twice, since each may tell what the other does not. */
function readList(credits: Credit[], handle: string, source: Source, isRecent: boolean) {
  const read = credits.flatMap(({ node, as, isOwner }) => postFrom(node, isOwner ? handle : null, as, source) ?? []);
  const posts = read.map(({ post }) => post);
  const inOrder = isRecent ? withUnmarkedPins(posts, mostPins) : posts;
  const missing = read.flatMap((one) => one.missing);
  if (inOrder === null) missing.push({ what: 'posts', why: 'mixed-sample' });
  return { posts: inOrder ?? posts, missing };
}

/** The counts that no post tells. */
const untold = (posts: Post[]): Missing[] =>
  (['likes', 'comments'] as const)
    .filter((count) => posts.length > 0 && posts.every((post) => post[count] === null && post.hidden.length === 0))
    .map((count) => ({ what: `posts.${count}`, why: 'not-on-page' }));

/** What a list of recent posts says that came with nothing in it. An answer with nothing else in it names nobody. */
function emptyList(lists: List[], who: Identity): Missing[] {
  const isTheirs = (holder: Identity) => isNobody(holder) || isSame(holder, who);
  const isEmpty = lists.some((list) => list.isRecent && list.nodes.length === 0 && isTheirs(identityOf(list.holder)));
  return isEmpty ? [{ what: 'posts', why: 'empty-list' }] : [];
}

const sizeOf = (node: Json): number => Object.keys(node ?? {}).length;
const largest = (nodes: Json[]): Json => nodes.toSorted((one, next) => sizeOf(next) - sizeOf(one))[0];

/**
 * Takes from a payload what belongs to the page's account: its profile, its own posts, and beside those the ones it
 * made together with others. An empty reading where nothing is theirs.
 */
export function pickOwn(found: Gathered, page: PageRef, source: Source, at: string): Reading {
  const blank = blankReading(page, at);
  const isAsked = (node: Json) => page.postId !== null && codeOf(node) === page.postId;
  const other = largest(found.others.filter(isAsked));
  const lists: List[] = [...found.lists, ...(other ? [{ nodes: [other], holder: null, isRecent: false }] : [])];
  const asked = lists.flatMap(({ nodes }) => nodes).find(isAsked);
  const wanted = whoseIs(page, asked);
  if (wanted === null) return blank;

  const theirs = found.profiles.filter((user) => isSame(identityOf(user), wanted));
  const profile = largest(theirs);
  const who: Identity = { handle: wanted.handle, ids: [...wanted.ids, ...identityOf(profile).ids] };
  const isAlone = profile !== undefined && theirs.length === found.profiles.length;
  const credited = lists.map((list) => ({ list, credits: creditTo(who, list, isAlone) }));
  const credits = credited.flatMap((one) => one.credits);
  const first = credits.find(({ isOwner }) => isOwner) ?? credits.find(({ node }) => node === asked);
  const user = profile ?? first?.user;
  const handle = identityOf(user).handle ?? who.handle ?? first?.as.handle ?? null;
  const isProfile = page.kind === 'profile';
  const missingPosts = isProfile && credits.length === 0 ? emptyList(lists, who) : [];
  if ((profile === undefined && first === undefined) || handle === null) return { ...blank, missing: missingPosts };

  const read = credited.map((one) => readList(one.credits, handle, source, isProfile && one.list.isRecent));
  const posts = read.flatMap((one) => one.posts);
  const { account, missing } = accountFrom(user, handle, source, wallOf(user));
  return {
    ...blank,
    account: { ...account, id: account.id ?? first?.as.ids[0] ?? who.ids[0] ?? null },
    posts,
    leftOut: credited.flatMap((one) => strangersIn(who, one.list, one.credits, source)),
    missing: [...missing, ...read.flatMap((one) => one.missing), ...untold(posts), ...missingPosts],
  };
}
