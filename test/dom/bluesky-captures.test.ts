import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { Post, Reading } from '../../src/model/reading';
import { bluesky } from '../../src/sites/with-readers';
import { type Answer, documentOf, pageAt, readAll } from '../fixtures/bluesky/load';
import { drawn as drawMira } from '../fixtures/bluesky/drawn';
import { captures } from '../support/captures';
import { shapeOf } from '../support/shape';

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
  /** What it reposted; of its own posts too. */
  reposts: { of: string; own: boolean }[];
}

interface TruePage {
  url: string;
  account: TrueAccount | undefined;
  note: string;
  loggedIn: boolean;
  at: string;
  drawn: { displayName: string | null; items: { by: string; key: string }[] };
  responses: { file: string; url: string }[];
}

type Outcome = 'right' | 'lost' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}

const all = captures('bluesky');
const textOf = (file: string) => all?.find((one) => one.file === file)?.text ?? '';
const pages = (all ?? []).flatMap(({ file, truth }): [string, TruePage][] =>
  truth === undefined ? [] : [[file, truth as TruePage]],
);

/** What the page alone, its answers alone, or both together say. */
const ways = ['the page alone', 'the answers alone', 'both'] as const;
type Way = (typeof ways)[number];

const answersOf = ({ responses }: TruePage): Answer[] =>
  responses.map(({ url, file }) => ({ url, text: textOf(file) }));

const documents = new Map<string, Document>();

/** Readers change nothing in a page, so that it is opened once. */
function documentIn(file: string): Document {
  const document = documents.get(file) ?? new JSDOM(textOf(file)).window.document;
  documents.set(file, document);
  return document;
}

function readCapture(file: string, page: TruePage, way: Way): Reading {
  const document = way === 'the answers alone' ? null : documentIn(file);
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
    ...(want.pinned ? [judge(at('pinned'), post.pinned !== null, post.pinned === true)] : []),
    ...(want.pinned ? [] : [judge(at('not pinned'), true, post.pinned !== true)]),
  ];
}

const wasDrawn = (page: TruePage) => page.drawn.items.length > 0;

function check(reading: Reading, page: TruePage, account: TrueAccount, way: Way): Check[] {
  const known = new Map(account.posts.map((post) => [post.key, post]));
  const told = reading.account;
  const readFrom = (key: string) => reading.posts.find(({ id }) => id === key);
  const own = new Set([account.handle, 'handle.invalid']);
  const shown = page.drawn.items.filter(({ by }) => own.has(by)).map(({ key }) => key);
  // Where it stands only because it was reposted, an own post is picked out.
  const picked = new Set(account.reposts.flatMap(({ of, own: isOwn }) => (isOwn ? [of] : [])));
  const isHead = (key: string) => known.get(key)?.isAnswer === false && (way === 'both' || !picked.has(key));
  const heads = way === 'the answers alone' ? [] : shown.filter(isHead);
  const answers = way === 'the answers alone' ? [] : shown.filter((key) => known.get(key)?.isAnswer === true);
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
      const reading = readCapture(file, page, way);
      const checks = page.account === undefined ? [] : check(reading, page, page.account, way);
      for (const { outcome } of checks) {
        const total = totals.get(way);
        if (total) total[outcome] += 1;
      }
      expect(
        checks.filter(({ outcome }) => outcome !== 'right').map(({ what, outcome }) => `${what}: ${outcome}`),
      ).toEqual([]);
    });
  });

  /** By what is special about a page: what it must say of the page or of all its posts, drawn and in its answers. */
  const states: [note: RegExp, loggedIn: boolean, drawn: string[], answered: string][] = [
    [/suspended/, false, ['page: suspended'], 'page: suspended'],
    [/deactivated/, false, ['page: deactivated'], 'page: deactivated'],
    [/no posts/, false, ['posts: none'], 'posts: none'],
    [/no-unauthenticated/, false, ['page: sign-in-required'], 'posts: sign-in-required'],
    [/blocked by the viewer/, true, ['page: blocked-by-viewer'], 'posts: blocked-by-viewer'],
    // The page alone looks the same where the visitor blocks a list with this account on it.
    [/blocks the viewer/, true, [], 'posts: blocks-viewer'],
  ];

  it.each(states)('a page that is special says why: %s', (note, loggedIn, whyDrawn, whyAnswered) => {
    const [file, page] = pages.find(([, one]) => note.test(one.note) && one.loggedIn === loggedIn) ?? [];
    if (file === undefined || page === undefined) throw new Error(`No capture with ${note.source}`);
    const reasons = (way: Way) => {
      // An error names nobody: which id the handle leads to is told by an answer that is not among the captures.
      const did = page.account?.did ?? '';
      const handle = pageAt(page.url).handle ?? '';
      const identity = {
        url: `https://x/xrpc/com.atproto.identity.resolveHandle?handle=${handle}`,
        text: JSON.stringify({ did }),
      };
      const document = way === 'the answers alone' ? null : documentIn(file);
      const answers = way === 'the page alone' ? [] : [identity, ...answersOf(page)];
      return readAll(pageAt(page.url), document, answers, page.at).missing.map(({ what, why }) => `${what}: ${why}`);
    };
    expect(reasons('the page alone')).toEqual(expect.arrayContaining(whyDrawn));
    expect(reasons('the answers alone')).toContain(whyAnswered);
    expect(reasons('both')).toContain(whyAnswered);
  });

  it('the page alone tells pictures, films and texts as its answers do', () => {
    let told = 0;
    for (const [file, page] of pages.filter(([, one]) => wasDrawn(one))) {
      const kinds = new Map(readCapture(file, page, 'the answers alone').posts.map(({ id, kind }) => [id, kind]));
      for (const { id, kind } of readCapture(file, page, 'the page alone').posts) {
        expect([id, kind]).toEqual([id, kinds.get(id) ?? kind]);
        told += kind === null ? 0 : 1;
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('the badge has its place on every profile with counts, by handle and by id', () => {
    for (const [file, page] of pages.filter(([, one]) => wasDrawn(one)))
      expect([file, bluesky.anchor(documentIn(file), pageAt(page.url)) === null]).toEqual([file, false]);
  });

  const shapesIn = (from: readonly Document[], selector: string) =>
    new Set(from.flatMap((document) => [...document.querySelectorAll(selector)].map(shapeOf)));
  const real = () => pages.map(([file]) => documentIn(file));
  const made = (['profile', 'post', 'blocked', 'suspended', 'sign-in'] as const).map((name) =>
    documentOf(drawMira(name)),
  );

  it.each([
    ['an item of a list', '[data-testid^="feedItem-by-"]'],
    ['a post of a thread', '[data-testid^="postThreadItem-by-"]'],
    ['the counts of a profile', ':has(> [data-testid="profileHeaderFollowersButton"])'],
    ['the name of a profile', '[data-testid="profileHeaderDisplayName"]'],
    ['a refusal', '[data-testid="profileErrorScreen"]'],
    ['the way to log in', '[data-testid="profileScreen"]:not(:has([data-testid]))'],
  ])('the made-up pages build %s as the real client does', { timeout: 60_000 }, (_, selector) => {
    const ours = shapesIn(made, selector);
    const theirs = shapesIn(real(), selector);
    expect(ours.size).toBeGreaterThan(0);
    expect([...ours].filter((shape) => !theirs.has(shape))).toEqual([]);
  });

  it('reads it all, and none of it wrongly', () => {
    for (const [way, { right, lost, wrong }] of totals) {
      console.log(`Bluesky captures, ${way}: ${right} right, ${lost} lost, ${wrong} wrong`);
      expect([way, lost, wrong]).toEqual([way, 0, 0]);
      expect(right).toBeGreaterThan(0);
    }
  });
});
