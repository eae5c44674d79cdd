import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { Post, Reading } from '../../src/model/reading';
import { bluesky } from '../../src/sites/bluesky/site';
import { type Answer, pageAt, readAll } from '../fixtures/bluesky/load';
import { captures } from '../support/captures';

// The real web client with made-up people: what it drew and what it fetched, held against its own database.

interface TruePost {
  key: string;
  createdAt: string;
  text: string;
  isAnswer: boolean;
  pinned: boolean;
  likes: number;
  replies: number;
  reposts: number;
  quotes: number;
}

interface TrueAccount {
  did: string;
  handle: string;
  followers: number;
  following: number;
  postsCount: number;
  posts: TruePost[];
}

interface TruePage {
  url: string;
  account: string;
  note: string;
  at: string;
  drawn: { displayName: string | null; items: { by: string; key: string }[] };
  responses: { file: string; url: string }[];
}

interface Truth {
  accounts: { [key: string]: TrueAccount };
  pages: { [file: string]: TruePage };
}

type Outcome = 'right' | 'lost' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}

const all = captures('bluesky');
const textOf = (file: string) => all?.find((one) => one.file === file)?.text ?? '';
const truth = JSON.parse(textOf('ground-truth.json') || '{"accounts":{},"pages":{}}') as Truth;
const pages = Object.entries(truth.pages);

/** What the page alone, its answers alone, or both together say. */
const ways = ['the page alone', 'the answers alone', 'both'] as const;
type Way = (typeof ways)[number];

const answersOf = ({ responses }: TruePage): Answer[] =>
  responses.map(({ url, file }) => ({ url, text: textOf(file) }));

function readCapture(file: string, page: TruePage, way: Way): Reading {
  const document = way === 'the answers alone' ? null : new JSDOM(textOf(file)).window.document;
  return readAll(pageAt(page.url), document, way === 'the page alone' ? [] : answersOf(page), page.at);
}

const judge = (what: string, isRead: boolean, isRight: boolean): Check => ({
  what,
  outcome: !isRead ? 'lost' : isRight ? 'right' : 'wrong',
});

const holds = (what: string, got: Count | null | undefined, want: number): Check =>
  judge(what, Boolean(got), got !== null && got !== undefined && got.min <= want && want <= got.max);

const exactly = (what: string, got: Count | null | undefined, want: number): Check =>
  judge(what, got?.min === got?.max && Boolean(got), got?.value === want);

function checkPost(post: Post, want: TruePost): Check[] {
  const at = (field: string) => `${want.key}.${field}`;
  return [
    exactly(at('likes'), post.likes, want.likes),
    exactly(at('comments'), post.comments, want.replies),
    holds(at('shares'), post.shares, want.reposts + want.quotes),
    judge(at('publishedAt'), post.publishedAt !== null, post.publishedAt?.slice(0, 19) === want.createdAt.slice(0, 19)),
    judge(at('caption'), post.caption !== null, post.caption === want.text),
    judge(at('kind'), post.kind !== null, true),
    ...(want.pinned ? [judge(at('pinned'), post.pinned !== null, post.pinned === true)] : []),
    ...(want.pinned ? [] : [judge(at('not pinned'), true, post.pinned !== true)]),
  ];
}

const wasDrawn = ({ drawn }: TruePage) => drawn.items.length > 0;

function check(reading: Reading, page: TruePage, account: TrueAccount, way: Way): Check[] {
  const known = new Map(account.posts.map((post) => [post.key, post]));
  const told = reading.account;
  const readFrom = (key: string) => reading.posts.find(({ id }) => id === key);
  const own = new Set([account.handle, 'handle.invalid']);
  const drawn = page.drawn.items.filter(({ by }) => own.has(by)).map(({ key }) => key);
  const heads = way === 'the answers alone' ? [] : drawn.filter((key) => known.get(key)?.isAnswer === false);
  const answers = way === 'the answers alone' ? [] : drawn.filter((key) => known.get(key)?.isAnswer === true);
  return [
    ...(wasDrawn(page)
      ? [
          exactly('followers', told?.followers, account.followers),
          exactly('following', told?.following, account.following),
          holds('postCount', told?.postCount, account.postsCount),
          judge('name', told?.name !== null, told?.name === page.drawn.displayName?.trim()),
        ]
      : []),
    ...(told?.id ? [judge('id', true, told.id === account.did)] : []),
    ...reading.posts.map(({ id }) =>
      judge(`${id} is an own post and no answer`, true, known.get(id)?.isAnswer === false),
    ),
    ...reading.posts.flatMap((post) => {
      const want = known.get(post.id);
      return want === undefined ? [] : checkPost(post, want);
    }),
    ...heads.map((key) => judge(`${key} is read`, readFrom(key) !== undefined, true)),
    ...answers.map((key) =>
      judge(
        `${key} is left out as an answer`,
        reading.leftOut.some(({ id, why }) => id === key && why === 'answer'),
        true,
      ),
    ),
    ...reading.leftOut.map(({ id, why }) => {
      const isOwn = known.has(id);
      return judge(
        `${id} left out as ${why}`,
        true,
        isOwn ? why === 'answer' && known.get(id)?.isAnswer === true : why !== 'answer' && why !== 'imported',
      );
    }),
  ];
}

const totals = new Map(ways.map((way) => [way, { right: 0, lost: 0, wrong: 0 }]));

describe.skipIf(all === null)('Bluesky as its real client draws it', () => {
  describe.each(ways)('%s', (way) => {
    it.each(pages)('%s', { timeout: 60_000 }, (file, page) => {
      const account = truth.accounts[page.account];
      const reading = readCapture(file, page, way);
      const checks = account === undefined ? [] : check(reading, page, account, way);
      for (const { outcome } of checks) {
        const total = totals.get(way);
        if (total) total[outcome] += 1;
      }
      expect(
        checks.filter(({ outcome }) => outcome !== 'right').map(({ what, outcome }) => `${what}: ${outcome}`),
      ).toEqual([]);
    });
  });

  it('reads it all, and none of it wrongly', () => {
    for (const [way, { right, lost, wrong }] of totals)
      console.log(`Bluesky captures, ${way}: ${right} right, ${lost} lost, ${wrong} wrong`);
    expect(bluesky.id).toBe('bluesky');
  });
});
