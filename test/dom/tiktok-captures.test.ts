import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { PageRef } from '../../src/model/page';
import type { Post, Reading } from '../../src/model/reading';
import { uploadedAt } from '../../src/sites/tiktok/post-time';
import { api, documentOf, pageAt, read, readOnly } from '../fixtures/tiktok/load';
import { type Capture, captures } from '../support/captures';

// Real pages hold people's names: everything about them is taken from the captures while the test runs.

type Stats = { [name: string]: number | string };

interface TrueCell {
  id: string;
  kind: string;
  views: number;
  badge: string | null;
  id_time: number;
}

/** What an independent reading of a capture found. */
interface Truth {
  handle?: string;
  stats?: Stats;
  statsV2?: Stats | null;
  embedded?: {
    handle: string;
    name?: string;
    id?: string;
    verified?: boolean;
    private?: boolean;
    bio?: string;
    bioLink?: string | null;
    stats: Stats;
    statsV2?: Stats;
  };
  video?: { id: string; createTime: string; stats: Stats; author: string; authorStats: Stats };
  grid?: TrueCell[];
  n?: number;
  first?: Stats;
}

type Outcome = 'right' | 'null' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}

const all = captures('tiktok');
const cases = (all ?? []).filter(({ truth }) => truth !== undefined);
const isPresent = ({ file }: Pick<Capture, 'file'>) => file >= '2025';

const judge = <T>(what: string, got: T | null | undefined, isRight: (got: T) => boolean): Check => ({
  what,
  outcome: got === null || got === undefined ? 'null' : isRight(got) ? 'right' : 'wrong',
});

const value = <T>(what: string, got: T | null | undefined, want: T | null | undefined): Check[] =>
  want === null || want === undefined ? [] : [judge(what, got, (one) => one === want)];

/** Right if the number is the one that is shown, and the true one lies in its bounds. */
const count = (what: string, got: Count | null | undefined, shown: unknown, exact = shown): Check[] => {
  if (shown === undefined) return [];
  const isWithin = (one: Count) => one.min <= Number(exact) && Number(exact) <= one.max;
  return [judge(what, got, (one) => (one.value === Number(shown) || one.value === Number(exact)) && isWithin(one))];
};

const checkStats = (post: Post | undefined, stats: Stats): Check[] => [
  ...count('likes', post?.likes, stats['diggCount']),
  ...count('comments', post?.comments, stats['commentCount']),
  ...count('shares', post?.shares, stats['shareCount']),
  ...count('saves', post?.saves, stats['collectCount']),
  ...count('views', post?.views, stats['playCount']),
];

function checkAccount({ account }: Reading, stats: Stats, exact: Stats): Check[] {
  return [
    ...count('followers', account?.followers, stats['followerCount'], exact['followerCount']),
    ...count('following', account?.following, stats['followingCount'], exact['followingCount']),
    ...count('postCount', account?.postCount, stats['videoCount'], exact['videoCount']),
  ];
}

function checkCell(post: Post | undefined, cell: TrueCell): Check[] {
  return [
    ...count(`${cell.id} views`, post?.views, cell.views),
    ...value(`${cell.id} kind`, post?.kind, cell.kind === 'video' ? ('video' as const) : null),
    ...value(`${cell.id} pinned`, post?.pinned, cell.badge !== null),
    ...value(`${cell.id} time`, post?.publishedWithin?.from, new Date(cell.id_time * 1000).toISOString()),
  ];
}

function checkPage(reading: Reading, truth: Truth): Check[] {
  const { account } = reading;
  const { embedded, video, grid = [] } = truth;
  const link = embedded?.bioLink ?? null;
  return [
    ...(embedded
      ? [
          ...checkAccount(reading, embedded.stats, embedded.statsV2 ?? embedded.stats),
          ...value('name', account?.name, embedded.name),
          ...value('id', account?.id, embedded.id),
          ...value('verified', account?.verified, embedded.verified),
          ...value('private', account?.private, embedded.private),
          ...value('bio', account?.bio, embedded.bio),
          ...(link === null ? [] : value('link', account?.links[0], new URL(link).href)),
        ]
      : []),
    ...(video
      ? [
          ...checkAccount(reading, video.authorStats, video.authorStats),
          ...checkStats(reading.posts[0], video.stats),
          ...value('time', reading.posts[0]?.publishedAt, new Date(Number(video.createTime) * 1000).toISOString()),
        ]
      : []),
    ...grid.flatMap((cell) =>
      checkCell(
        reading.posts.find(({ id }) => id === cell.id),
        cell,
      ),
    ),
  ];
}

/** The page a saved document was served at; any profile where it does not say. */
function pageOf({ embedded, video }: Truth): PageRef {
  if (video) return pageAt(`/@${video.author}/video/${video.id}`);
  return pageAt(`/@${embedded?.handle ?? 'creator_one'}`);
}

/** A response, or a part of one with the rest put back. */
function readJson({ text, truth }: Capture): Check[] {
  const json: unknown = JSON.parse(text);
  const { handle, stats, statsV2, n, first } = truth as Truth;
  if (n !== undefined && first !== undefined) {
    // Cut down to the numbers: the author is anybody.
    const itemList = (json as object[]).map((item) => ({ ...item, author: { uniqueId: 'creator_one' } }));
    const { posts } = readOnly(JSON.stringify({ itemList }), api.posts, pageAt('/@creator_one'));
    return [
      ...value('posts', posts.length, n),
      ...checkStats(posts[0], first),
      ...posts.map((post) => judge('time', post.publishedAt, (time) => isNear(time, uploadedAt(post.id)))),
    ];
  }
  const page = pageAt(`/@${handle}`);
  if (Array.isArray(json)) {
    const reading = readOnly(JSON.stringify({ statusCode: 0, userInfo: json[0] as unknown }), api.user, page);
    return checkAccount(reading, stats ?? {}, statsV2 ?? stats ?? {});
  }
  const reading = readOnly(text, api.posts, page);
  return [...checkStats(reading.posts[0], stats ?? {}), judge('account', reading.account?.followers, () => true)];
}

/** A post is uploaded shortly before it is published. */
const isNear = (time: string, uploaded: string | null): boolean =>
  uploaded !== null && Math.abs(Date.parse(time) - Date.parse(uploaded)) < 31 * 86_400_000;

function checksOf(capture: Capture): Check[] {
  if (capture.file.endsWith('.json')) return readJson(capture);
  return checkPage(read(documentOf(capture.text), pageOf(capture.truth as Truth)), capture.truth as Truth);
}

const totals: Record<Outcome, number> = { right: 0, null: 0, wrong: 0 };

describe.skipIf(all === null)('TikTok as it really was', () => {
  it.each(cases.map((capture) => [capture.file, capture] as const))('%s', { timeout: 60_000 }, (_, capture) => {
    const checks = checksOf(capture);
    for (const { outcome } of checks) totals[outcome] += 1;
    // What pages of today hold must all be read; of older ones, nothing wrongly.
    const bad: Outcome[] = isPresent(capture) ? ['wrong', 'null'] : ['wrong'];
    expect(checks.filter(({ outcome }) => bad.includes(outcome))).toEqual([]);
  });

  it.each(cases.filter(({ file }) => file.endsWith('.html')).map((capture) => [capture.file, capture] as const))(
    '%s says nothing about anybody else',
    (_, capture) => {
      const reading = read(documentOf(capture.text), pageAt('/@creator_one'));
      expect(reading).toMatchObject({ account: null, posts: [] });
      expect(reading.missing).toEqual([{ what: 'page', why: isPresent(capture) ? 'not-loaded' : 'unknown-layout' }]);
    },
  );

  const drawn = (hook: string) => cases.filter(({ file, text }) => isPresent({ file }) && text.includes(hook));

  it.each(drawn('data-e2e="sponsored-tag"').map((capture) => [capture.file, capture] as const))(
    '%s has the label of a paid partnership',
    (_, capture) => {
      const reading = read(documentOf(capture.text), pageOf(capture.truth as Truth));
      expect(reading.posts).toMatchObject([{ paid: 'label', commission: false, promoted: false, ownBrand: false }]);
    },
  );

  it.each(drawn('id="captcha-verify').map((capture) => [capture.file, capture] as const))(
    '%s has a puzzle in place of its posts',
    (_, capture) => {
      const reading = read(documentOf(capture.text), pageOf(capture.truth as Truth));
      expect(reading.missing).toContainEqual({ what: 'posts', why: 'challenge' });
    },
  );

  it('is read for the most part, and never wrongly', () => {
    console.info(`TikTok captures: ${totals.right} right, ${totals.null} null, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    expect(totals.right).toBeGreaterThan(100);
  });
});
