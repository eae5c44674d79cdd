import type { PageRef } from '../../../model/page';
import type { Missing, Reading, Reason } from '../../../model/reading';
import { blankAccount, blankReading } from '../../../reading/blank';
import { asId, asList, asText, get, type Json } from '../../../reading/json/json';
import type { ResponseReader, Tapped } from '../../site';
import { accountFrom, isAskedAbout, isOf } from './account';
import { askedOf } from '../address';
import { authorOf, isRepost, keyIn, keyOf, ofOthers, pinnedIn, pickOwn } from './pick-own';
import { blockIn, refusalOf, whyNoPosts } from '../refusal';
import { feed, identity, profile, thread } from '../tapped';

type Told = Partial<Pick<Reading, 'account' | 'posts' | 'leftOut' | 'missing'>>;

const without = (what: string, why: Reason | null): Missing[] => (why === null ? [] : [{ what, why }]);

/** Which id a handle leads to. Only where the page's account has none yet: all else is told by its own answers. */
function readIdentity(json: Json, page: PageRef, url: string): Told {
  const id = asId(get(json, 'did'));
  const isNews = page.handle !== null && page.accountId === null && id !== null && isAskedAbout(url, page);
  return isNews ? { account: { ...blankAccount('bluesky', page.handle ?? ''), id } } : {};
}

function readProfile(json: Json, page: PageRef, url: string): Told {
  const isAsked = isAskedAbout(url, page);
  const why = isAsked ? refusalOf(json) : null;
  if (why !== null) return { missing: without('page', why) };
  if (get(json, 'did') === undefined || !(isAsked || isOf(json, page))) return {};
  return { account: accountFrom(json, page), missing: without('posts', whyNoPosts(json)) };
}

/** Why a list without a post of the account's own has none; null where it may have more. */
function whyEmpty(json: Json, url: string): Reason | null {
  const isOfPictures = /media|video/.test(askedOf(url, 'filter') ?? '');
  const isWhole = askedOf(url, 'cursor') === null && get(json, 'cursor') === undefined;
  return isWhole && !isOfPictures ? 'empty-list' : null;
}

/**
 * The account's own posts, also those that it reposted itself. An account pins one post: it stands in front with that
 * reason, and once more in its own place without. So a post is known not to be pinned only in a list that holds the
 * pinned one.
 */
function readFeed(json: Json, page: PageRef, url: string): Told {
  const entries = asList(get(json, 'feed'));
  const own = entries.filter((entry) => isOf(authorOf(entry), page));
  const isAsked = isAskedAbout(url, page);
  // In somebody else's list only what they reposted is of this account.
  if (!isAsked && own.every(isRepost)) return {};
  const why = isAsked ? refusalOf(json) : null;
  if (why !== null) return { missing: without('posts', why) };

  const account = own.length === 0 ? null : accountFrom(authorOf(own[0]), page);
  const { posts, leftOut } = pickOwn(own, account);
  const pinned = pinnedIn(own);
  const kept = posts.filter(({ id }) => page.kind === 'profile' || id === page.postId);
  return {
    account,
    posts: kept.map((post) => ({ ...post, pinned: pinned === null ? null : post.id === pinned })),
    leftOut: [
      ...leftOut,
      ...ofOthers(
        entries.filter((entry) => !own.includes(entry)),
        posts,
      ),
    ],
    missing: without('posts', isAsked && posts.length === 0 ? whyEmpty(json, url) : null),
  };
}

/** Why there is something else in place of a post: its `$type` without the schema it is of. */
function whyNoPost(value: Json): Reason | null {
  const type = asText(get(value, '$type'))?.replace(/^.*#/, '');
  if (type === 'threadItemNoUnauthenticated') return 'sign-in-required';
  if (type === 'threadItemNotFound' || type === 'notFoundPost') return 'not-found';
  return type === 'threadItemBlocked' || type === 'blockedPost' ? blockIn(get(value, 'author', 'viewer')) : null;
}

/** The post that was asked for, in the older nested thread and in the newer flat one; not those around it. */
function readThread(json: Json, page: PageRef): Told {
  if (page.kind !== 'post') return {};
  const root = get(json, 'thread');
  const isFlat = Array.isArray(root);
  const items = isFlat ? asList(root) : [root];
  const entries = items.map((item) => (isFlat ? get(item, 'value') : item));
  const own = entries.filter((entry) => isOf(authorOf(entry), page));
  const asked = own.find((entry) => keyOf(entry) === page.postId);
  if (asked === undefined) {
    const isAsked = (item: Json) => keyIn(get(item, 'uri')) === page.postId && (!isFlat || get(item, 'depth') === 0);
    return { missing: without('page', whyNoPost(entries[items.findIndex(isAsked)])) };
  }
  const account = accountFrom(authorOf(asked), page);
  const { posts, leftOut } = pickOwn(own, account);
  return { account, posts: posts.filter(({ id }) => id === page.postId), leftOut };
}

const reader = (
  name: string,
  tapped: Tapped,
  read: (json: Json, page: PageRef, url: string) => Told,
): ResponseReader => ({
  ...tapped,
  name,
  read: (json, page, at, _language, url): Reading => ({ ...blankReading(page, at), ...read(json, page, url) }),
});

export const responses: readonly ResponseReader[] = [
  reader('identity', identity, readIdentity),
  reader('profile', profile, readProfile),
  reader('feed', feed, readFeed),
  reader('thread', thread, readThread),
];
