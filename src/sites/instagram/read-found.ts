import type { Source } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Missing, Post, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, get, type Json } from '../../reading/json';
import { accountFrom, type Identity, identityOf, isNobody, isSame, missingFrom } from './account-node';
import type { Found } from './collect';
import { authorOf, codeOf, isAdvertisement, ownerOf, postFrom } from './post-node';

/** A post of the account: as its owner, or as the co-author of somebody else's. */
interface Credit {
  node: Json;
  /** What the node says of the account. */
  user: Json;
  as: Identity;
  isOwner: boolean;
}

const guestOf = (node: Json, who: Identity): Json =>
  asList(get(node, 'coauthor_producers')).find((guest) => isSame(identityOf(guest), who));

/** Whose page it is. Where the address names only a post, the account is that post's author. */
function whoseIs(page: PageRef, asked: Json): Identity | null {
  const named: Identity = { handle: page.handle, ids: page.accountId === null ? [] : [page.accountId] };
  if (asked === undefined) return named;
  const author = ownerOf(asked);
  // Made together, a post stands under the names of its guests as well.
  if (!isNobody(named) && !isSame(author, named)) return guestOf(asked, named) === undefined ? null : named;
  return { handle: named.handle ?? author.handle, ids: [...named.ids, ...author.ids] };
}

/** Whose post it is, as itself and its list say together: short nodes have an id alone, or nothing. */
function ownerIn(node: Json, holder: Identity): Identity {
  const owner = ownerOf(node);
  if (isNobody(owner)) return holder;
  return owner.handle === null && isSame(owner, holder) ? { ...owner, handle: holder.handle } : owner;
}

/** The posts that are credited to `who`. A list of nobody's is theirs where the payload is about them alone. */
function creditTo(who: Identity, posts: Found['posts'], isAlone: boolean): Credit[] {
  return posts.flatMap(({ node, holder }): Credit[] => {
    if (isAdvertisement(node)) return [];
    const owner = ownerIn(node, identityOf(holder));
    if (isNobody(owner)) return isAlone ? [{ node, user: null, as: who, isOwner: true }] : [];
    if (isSame(owner, who)) return [{ node, user: authorOf(node), as: owner, isOwner: true }];
    const guest = guestOf(node, who);
    return guest === undefined ? [] : [{ node, user: guest, as: identityOf(guest), isOwner: false }];
  });
}

/** The posts and what they lack. One that stands in two lists comes twice, since each may tell what the other does not. */
function readPosts(credits: Credit[], handle: string, source: Source): { posts: Post[]; missing: Missing[] } {
  const read = credits.flatMap(({ node, as, isOwner }) => postFrom(node, isOwner ? handle : null, as, source) ?? []);
  const posts = read.map(({ post }) => post);
  const missing = read.flatMap((one) => one.missing);
  for (const count of ['likes', 'comments'] as const)
    if (posts.length > 0 && posts.every((post) => post[count] === null && post.hidden.length === 0))
      missing.push({ what: `posts.${count}`, why: 'not-on-page' });
  return { posts, missing };
}

const sizeOf = (node: Json): number => Object.keys(node ?? {}).length;

/**
 * Takes from a payload what belongs to the page's account: its profile, its own posts, and beside those the ones it
 * made together with others. An empty reading where nothing is theirs.
 */
export function readFound(found: Found, page: PageRef, source: Source, at: string): Reading {
  const blank = blankReading(page, at);
  const isAsked = (node: Json) => page.postId !== null && codeOf(node) === page.postId;
  const [other] = found.others.filter(isAsked).toSorted((one, next) => sizeOf(next) - sizeOf(one));
  const posts = other === undefined ? found.posts : [...found.posts, { node: other, holder: null }];
  const asked = posts.find(({ node }) => isAsked(node))?.node;
  const wanted = whoseIs(page, asked);
  if (wanted === null) return blank;

  const profile = found.profiles.find((user) => isSame(identityOf(user), wanted));
  const who: Identity = { handle: wanted.handle, ids: [...wanted.ids, ...identityOf(profile).ids] };
  const credits = creditTo(who, posts, profile !== undefined && found.profiles.length === 1);
  const first = credits.find(({ isOwner }) => isOwner) ?? credits.find(({ node }) => node === asked);
  const user = profile ?? first?.user;
  const handle = identityOf(user).handle ?? who.handle ?? first?.as.handle ?? null;
  if ((profile === undefined && first === undefined) || handle === null) return blank;

  const account = accountFrom(user, handle, source);
  const read = readPosts(credits, handle, source);
  return {
    ...blank,
    account: { ...account, id: account.id ?? first?.as.ids[0] ?? who.ids[0] ?? null },
    posts: read.posts,
    missing: [...missingFrom(profile), ...read.missing],
  };
}
