import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { Reading } from '../../src/model/reading';
import { datesOf } from '../../src/reading/meta/shortcode';
import { threads } from '../../src/sites/with-readers';
import { documentOf, pageAt, read, readOnly } from '../fixtures/threads/load';
import { type Capture, captures } from '../support/captures';

// Real pages hold people's names: everything about them is taken from the captures while the test runs.

interface TruePost {
  code: string;
  taken_at: number;
  likes: number;
  replies: number;
  reposts?: number;
  quotes?: number;
}

/** What an independent reading of a capture found. */
interface Truth {
  username: string;
  followers: number;
  full_name?: string;
  is_verified?: boolean;
  items: TruePost[];
}

type Outcome = 'right' | 'null' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}

const all = captures('threads');
const pages = (all ?? []).filter(({ file, truth }) => truth !== undefined && file.endsWith('.html'));
const truthOf = ({ truth }: Capture) => truth as Truth;

const judge = <T>(what: string, got: T | null | undefined, isRight: (got: T) => boolean): Check => ({
  what,
  outcome: got === null || got === undefined ? 'null' : isRight(got) ? 'right' : 'wrong',
});

const value = <T>(what: string, got: T | null | undefined, want: T | undefined): Check[] =>
  want === undefined ? [] : [judge(what, got, (one) => one === want)];

const count = (what: string, got: Count | null | undefined, want: number): Check =>
  judge(what, got, ({ min, max }) => min <= want && want <= max);

/** Parts of one thread were published in one go: only the first of them is a post of its own. */
const headsOf = (items: TruePost[]): TruePost[] =>
  items.filter((item, i) => items.findIndex((other) => other.taken_at === item.taken_at) === i);

const checkPosts = ({ posts }: Reading, items: TruePost[]): Check[] =>
  items.flatMap((item) => {
    const post = posts.find(({ id }) => id === item.code);
    return [
      count(`${item.code} likes`, post?.likes, item.likes),
      count(`${item.code} comments`, post?.comments, item.replies),
      count(`${item.code} shares`, post?.shares, (item.reposts ?? 0) + (item.quotes ?? 0)),
      judge(`${item.code} time`, post?.publishedAt, (time) => time === new Date(item.taken_at * 1000).toISOString()),
    ];
  });

function checkPage(reading: Reading, truth: Truth): Check[] {
  const { account, posts } = reading;
  const heads = headsOf(truth.items);
  return [
    judge('followers', account?.followers, ({ min, max }) => min === truth.followers && max === truth.followers),
    ...value('name', account?.name, truth.full_name),
    ...value('verified', account?.verified, truth.is_verified),
    ...checkPosts(reading, heads),
    ...posts.map(({ id }) => judge(`${id} is a head`, id, (code) => heads.some((head) => head.code === code))),
  ];
}

const totals: Record<Outcome, number> = { right: 0, null: 0, wrong: 0 };

function tally(checks: Check[]): Check[] {
  for (const { outcome } of checks) totals[outcome] += 1;
  return checks;
}

const bad = (checks: Check[], outcomes: Outcome[]) => checks.filter(({ outcome }) => outcomes.includes(outcome));

describe.skipIf(all === null)('Threads as it really was', () => {
  const table = pages.map((capture) => [capture.file, capture] as const);

  it.each(table)('%s is read whole', { timeout: 60_000 }, (_, capture) => {
    const reading = read(documentOf(capture.text), pageAt(`/@${truthOf(capture).username}`));
    expect(bad(tally(checkPage(reading, truthOf(capture))), ['wrong', 'null'])).toEqual([]);
  });

  it.each(table)('%s without its JSON is read less, and not wrongly', { timeout: 60_000 }, (_, capture) => {
    const document = documentOf(capture.text);
    for (const script of document.querySelectorAll('script')) script.remove();
    const page = pageAt(`/@${truthOf(capture).username}`);
    const checks = tally(checkPage(read(document, page), truthOf(capture)));
    expect(bad(checks, ['wrong'])).toEqual([]);
    expect(bad(checks, ['right']).map(({ what }) => what)).toEqual(expect.arrayContaining(['followers', 'name']));
    expect(bad(checks, ['right']).filter(({ what }) => what.endsWith('likes')).length).toBeGreaterThan(1);
  });

  it.each(table)('%s as answers the page would load again', { timeout: 60_000 }, (_, capture) => {
    const page = pageAt(`/@${truthOf(capture).username}`);
    const text = [...documentOf(capture.text).querySelectorAll('script[data-sjs]')]
      .map((script) => JSON.stringify(JSON.parse(script.textContent ?? '')))
      .join('\n');
    expect(bad(tally(checkPage(readOnly(text, page), truthOf(capture))), ['wrong', 'null'])).toEqual([]);
  });

  it.each(table)('%s says nothing about anybody else, and has a place for the badge', (_, capture) => {
    const document = documentOf(capture.text);
    const reading = read(document, pageAt('/@creator_one'));
    expect(reading).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why: 'not-loaded' }] });
    expect(threads.anchor(document, pageAt(`/@${truthOf(capture).username}`))).not.toBeNull();
  });

  it('posts were published within what their codes allow, in every year', () => {
    for (const capture of all ?? [])
      for (const { code, taken_at } of (capture.truth as Truth | undefined)?.items ?? []) {
        const { from = '', to = '' } = datesOf(null, code).publishedWithin ?? {};
        expect(taken_at).toBeGreaterThanOrEqual(Date.parse(from) / 1000);
        expect(taken_at).toBeLessThanOrEqual(Date.parse(to) / 1000);
      }
  });

  it('the followers of the same person on Instagram are never told', () => {
    const both = (all ?? []).filter(({ text }) => /^\s*\{\s*"instagram"/.test(text));
    expect(both.length).toBeGreaterThan(0);
    for (const { text } of both) {
      const json = JSON.parse(text) as { instagram: { username: string; follower_count: number } };
      const { account } = readOnly(text, pageAt(`/@${json.instagram.username}`));
      expect(account?.followers?.value ?? null).not.toBe(json.instagram.follower_count);
      expect(
        readOnly(JSON.stringify({ data: json.instagram }), pageAt(`/@${json.instagram.username}`)).account,
      ).toBeNull();
    }
  });

  it('is read for the most part, and never wrongly', () => {
    console.info(`Threads captures: ${totals.right} right, ${totals.null} null, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    expect(totals.right).toBeGreaterThan(60);
  });
});
