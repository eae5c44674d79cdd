import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { PageRef } from '../../src/model/page';
import type { Post, Reading } from '../../src/model/reading';
import { get } from '../../src/reading/json/json';
import { x } from '../../src/sites/with-readers';
import { read, readOnly } from '../fixtures/x/load';
import { type Capture, captures } from '../support/captures';

// Real pages hold people's names: everything about them is taken from the captures while the test runs.

interface TruePost {
  author: string;
  id: string;
  likes: number | null;
  replies: number | null;
  reposts: number | null;
  /** Told apart in answers; pages print both together. */
  quotes?: number | null;
  bookmarks?: number | null;
  views: number | null;
  created_at?: string;
  time?: string;
  is_repost?: boolean;
  is_reply?: boolean;
  promoted?: boolean;
  pinned?: boolean;
  social_context?: string | null;
}

interface Facts {
  screen_name?: string;
  handle?: string;
  name: string;
  rest_id?: string;
  id?: string;
  followers: number | null;
  following: number | null;
  posts: number | null;
  blue?: boolean | null;
  protected?: boolean | null;
}

interface Truth {
  user?: Facts;
  jsonld?: Facts;
  posts?: TruePost[];
}

type Outcome = 'right' | 'null' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}

const all = captures('x');
const cases = (all ?? []).filter(({ truth }) => truth !== undefined);
const truthOf = ({ truth }: Capture) => truth as Truth;
const isPresent = ({ file }: Capture) => file >= '2025';
const operationOf = ({ file }: Capture) => /graphql_([A-Za-z]+)_/.exec(file)?.[1] ?? '';
const isTapped = (capture: Capture) =>
  /^(?:UserByScreenName|UserTweets|UserTweetsAndReplies|UserMedia|TweetDetail|TweetResultByRestId)$/.test(
    operationOf(capture),
  );

/** The page that a capture was taken of: that of its user, its asked post, or the account its posts are of. */
function pageOf(capture: Capture): PageRef {
  const { user, jsonld, posts = [] } = truthOf(capture);
  const isOfPost = /html_status|graphql_Tweet/.test(capture.file);
  const asked = posts[0];
  const handle =
    (isOfPost ? asked?.author : undefined) ?? user?.screen_name ?? jsonld?.handle ?? asked?.author ?? 'some_profile';
  const path = isOfPost && asked ? `/${handle}/status/${asked.id}` : `/${handle}`;
  const page = x.page(new URL(path, 'https://x.com'));
  if (page === null) throw new Error(`No page in ${capture.file}`);
  return page;
}

function readCapture(capture: Capture): Reading {
  const page = pageOf(capture);
  if (capture.file.endsWith('.json')) return readOnly(capture.text, operationOf(capture), page);
  return read(new JSDOM(capture.text).window.document, page);
}

const judge = (what: string, isRead: boolean, isRight: boolean): Check => ({
  what,
  outcome: !isRead ? 'null' : isRight ? 'right' : 'wrong',
});

const count = (what: string, got: Count | null | undefined, want: number | null | undefined): Check[] =>
  want === null || want === undefined
    ? []
    : [judge(what, got !== null && got !== undefined, got?.min === want && got.max === want)];

const same = <T>(what: string, got: T | null | undefined, want: T | null | undefined): Check[] =>
  want === null || want === undefined ? [] : [judge(what, got !== null && got !== undefined, got === want)];

function checkPost(post: Post | undefined, truth: TruePost): Check[] {
  const at = (field: string) => `${truth.id}.${field}`;
  const time = truth.time ?? truth.created_at;
  return [
    ...count(at('likes'), post?.likes, truth.likes),
    ...count(at('comments'), post?.comments, truth.replies),
    ...count(at('shares'), post?.shares, truth.reposts === null ? null : truth.reposts + (truth.quotes ?? 0)),
    ...count(at('saves'), post?.saves, truth.bookmarks),
    ...count(at('views'), post?.views, truth.views),
    ...(truth.views === null && post ? [judge(at('no views'), true, post.views === null)] : []),
    ...same(at('publishedAt'), post?.publishedAt, time && new Date(time).toISOString()),
    ...(truth.pinned === true || truth.social_context?.startsWith('Pinned') === true
      ? same(at('pinned'), post?.pinned, true)
      : []),
  ];
}

/** Whether a post belongs to the account's own: the sample leaves all others out, answers to oneself among them. */
function isOwn(post: TruePost, { kind, handle, postId }: PageRef, answers: Set<string>): boolean {
  const isOriginal = post.is_repost !== true && post.promoted !== true && !answers.has(post.id);
  const isAsked = kind === 'profile' || post.id === postId;
  return isOriginal && isAsked && post.author.toLowerCase() === handle?.toLowerCase();
}

/** Ids of the posts in a response that answer a post, of whomever: they are left out on purpose. */
function answersIn(capture: Capture): Set<string> {
  const ids = new Set<string>();
  if (!capture.file.endsWith('.json')) return ids;
  JSON.parse(capture.text, (_, value: unknown) => {
    const [answered, id] = [get(value, 'in_reply_to_status_id_str'), get(value, 'id_str')];
    if (typeof answered === 'string' && typeof id === 'string') ids.add(id);
    return value;
  });
  return ids;
}

function check(capture: Capture, reading: Reading): Check[] {
  const { user, jsonld, posts = [] } = truthOf(capture);
  const facts = user ?? jsonld;
  const { account } = reading;
  const page = pageOf(capture);
  const byId = (id: string) => reading.posts.find((post) => post.id === id);
  const answers = answersIn(capture);
  const listed = posts.filter((post) => isOwn(post, page, answers));
  const others = posts.filter(
    (post) =>
      post.is_repost === true || post.promoted === true || post.author !== account?.handle || answers.has(post.id),
  );
  return [
    ...(facts
      ? [
          ...count('followers', account?.followers, facts.followers),
          ...count('following', account?.following, facts.following),
          ...count('postCount', account?.postCount, facts.posts),
          ...same('name', account?.name, facts.name),
          ...same('id', account?.id, facts.rest_id ?? facts.id),
          ...same('verified', account?.verified, facts.blue),
          ...same('private', account?.private, facts.protected),
        ]
      : []),
    ...listed.flatMap((post) => checkPost(byId(post.id), post)),
    ...others.map(({ id }) => judge(`${id} is none of the account’s`, true, byId(id) === undefined)),
    ...reading.posts.map(({ id }) =>
      judge(
        `${id} is of the page`,
        true,
        posts.some((post) => post.id === id),
      ),
    ),
  ];
}

const isPage = (capture: Capture) => capture.file.endsWith('.html') || isTapped(capture);
const totals: Record<Outcome, number> = { right: 0, null: 0, wrong: 0 };

describe.skipIf(all === null)('X as it really was', () => {
  it.each(cases.filter(isPage).map((capture) => [capture.file, capture] as const))(
    '%s',
    { timeout: 60_000 },
    (_, capture) => {
      const reading = readCapture(capture);
      const checks = check(capture, reading);
      for (const { outcome } of checks) totals[outcome] += 1;
      const isLost = (one: Check) => isPresent(capture) && one.outcome === 'null';
      expect(checks.filter((one) => one.outcome === 'wrong' || isLost(one))).toEqual([]);
      const isExplained = reading.account !== null || reading.missing.some(({ what }) => what === 'page');
      expect(isExplained || !isPresent(capture)).toBe(true);
    },
  );

  it.each(cases.filter((capture) => !isPage(capture)).map((capture) => [capture.file, capture] as const))(
    '%s is no response of a profile, and is never copied',
    (_, capture) => {
      const url = `https://x.com/i/api/graphql/abc/${operationOf(capture)}`;
      expect(x.responses.some((reader) => reader.url.test(url))).toBe(false);
    },
  );

  it('visitors who are not logged in see picked posts, and Fitlens says so', { timeout: 60_000 }, () => {
    const pages = cases.filter(({ file }) => /html_profile.*_loggedout_/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    for (const capture of pages)
      expect(readCapture(capture).missing).toContainEqual({ what: 'posts', why: 'mixed-sample' });
  });

  it('a list in the order of time is a sample', () => {
    const lists = cases.filter((capture) => /^User(?:Tweets|Media)/.test(operationOf(capture)));
    expect(lists.length).toBeGreaterThan(0);
    for (const capture of lists)
      expect(readCapture(capture).missing.filter(({ why }) => why === 'mixed-sample')).toEqual([]);
  });

  it('reads most of it, and none of it wrongly', () => {
    console.log(`X captures: ${totals.right} right, ${totals.null} null, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    expect(totals.right).toBeGreaterThan(0);
  });
});
