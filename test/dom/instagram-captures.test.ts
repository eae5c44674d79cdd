import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { datesOf } from '../../src/reading/meta/shortcode';
import { instagram } from '../../src/sites/with-readers';
import { readDocument, readText } from '../fixtures/instagram/load';
import { type Check, check, type Outcome, type Truth } from '../fixtures/instagram/truth';
import { type Capture, captures } from '../support/captures';

// Real pages hold people's names: everything about them is taken from the captures while the test runs.

const all = captures('instagram');
const cases = (all ?? []).filter(({ truth }) => truth !== undefined);
const truthOf = ({ truth }: Capture) => truth as Truth;
const isPresent = ({ file }: Capture) => file >= '2025';

const profileOf = (handle: string | null, accountId: string | null = null): PageRef => ({
  site: 'instagram',
  kind: 'profile',
  handle: handle?.toLowerCase() ?? null,
  accountId,
  postId: null,
});
const postPage = (postId: string): PageRef => ({ ...profileOf(null), kind: 'post', postId });

/** The address a saved page was served at, from its own table of addresses. */
function pageOf({ text }: Capture, truth: Truth): PageRef {
  if (truth.post) return postPage(truth.post.code);
  const handle = truth.dom?.username ?? truth.username ?? /\(@([\w.]+)\)/.exec(truth.og_description ?? '')?.[1];
  if (handle) return profileOf(handle);
  const address = /"url":"((?:\\\/[\w.-]+)+\\\/)","params":/.exec(text)?.[1]?.replaceAll('\\', '') ?? '/some.profile/';
  return instagram.page(new URL(address, 'https://www.instagram.com')) ?? profileOf('some.profile');
}

const readHtml = (capture: Capture): Reading =>
  readDocument(new JSDOM(capture.text).window.document, pageOf(capture, truthOf(capture)));

function addressOf(file: string): string {
  const path = file.includes('web_profile_info')
    ? 'api/v1/users/web_profile_info/?username=x'
    : file.includes('api-media-info')
      ? 'api/v1/media/1/info/'
      : file.includes('api-users-info')
        ? 'api/v1/users/1/info/'
        : 'graphql/query';
  return `https://www.instagram.com/${path}`;
}

/** Captures that were cut down to one part of a response get the rest of it back. */
function bodyOf({ file, text }: Capture): string {
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) {
    const edges = json.map((node: unknown) => ({ node }));
    return JSON.stringify({ data: { xdt_api__v1__feed__user_timeline_graphql_connection: { edges } } });
  }
  return file.includes('PolarisProfilePageContentQuery-user') ? JSON.stringify({ data: { user: json } }) : text;
}

/** The owner's id that stands in every node of a list, where no name does. */
const ownerIn = (text: string): string | null =>
  /"owner":\s*\{"id":\s*"(\d+)"/.exec(text)?.[1] ?? /"id": "\d{15,}_(\d+)"/.exec(text)?.[1] ?? null;

function readJson(capture: Capture): Reading {
  const truth = truthOf(capture);
  const asked = capture.file.includes('api-media-info') ? truth.items?.[0]?.code : undefined;
  const page = asked
    ? postPage(asked)
    : profileOf(truth.username ?? null, truth.user_pk ?? (truth.username ? null : ownerIn(capture.text)));
  // A profile page always has a handle; that of a list without names does not matter, its nodes have ids.
  const named = page.kind === 'profile' && page.handle === null ? { ...page, handle: 'some.profile' } : page;
  const known = truth.username && truth.items ? { ...named, accountId: ownerIn(capture.text) } : named;
  return readText(bodyOf(capture), known, addressOf(capture.file));
}

/** "0 following" is what a profile says while it loads; and lists hold posts that belong to somebody else. */
function isExpectedNull(capture: Capture, { what }: Check): boolean {
  if (what === 'following') return truthOf(capture).dom?.counts_text[2]?.startsWith('0 ') === true;
  const code = what.split('.')[0] ?? '';
  const [, owner] = new RegExp(`"id": ?"\\d+_(\\d+)",\\s*"(?:short)?code": ?"${code}"`).exec(capture.text) ?? [];
  return owner !== undefined && owner !== ownerIn(capture.text);
}

const isNegative = ({ file }: Capture) => /feed-timeline|keyword-search|tagged/.test(file);
const totals: Record<Outcome, number> = { right: 0, null: 0, wrong: 0 };

describe.skipIf(all === null)('Instagram as it really was', () => {
  it.each(cases.filter((capture) => !isNegative(capture)).map((capture) => [capture.file, capture] as const))(
    '%s',
    { timeout: 60_000 },
    (file, capture) => {
      const reading = file.endsWith('.json') ? readJson(capture) : readHtml(capture);
      const checks = check(reading, truthOf(capture));
      for (const { outcome } of checks) totals[outcome] += 1;
      const isLost = (one: Check) => isPresent(capture) && one.outcome === 'null' && !isExpectedNull(capture, one);
      expect(checks.filter((one) => one.outcome === 'wrong' || isLost(one))).toEqual([]);
      const isExplained = reading.account !== null || reading.missing.some(({ what }) => what === 'page');
      expect(isExplained || !isPresent(capture)).toBe(true);
    },
  );

  it.each(cases.filter(isNegative).map((capture) => [capture.file, capture] as const))(
    '%s is credited to none of the people in it',
    (_, capture) => {
      const people = new Set((truthOf(capture).items ?? []).flatMap(({ user, owner }) => user ?? owner ?? []));
      expect(people.size).toBeGreaterThan(0);
      for (const handle of people)
        expect(readText(capture.text, profileOf(handle))).toMatchObject({ account: null, posts: [] });
    },
  );

  it('posts were published within what their codes allow, in every year', () => {
    const dated = cases.flatMap((capture) => {
      const { items = [], post } = truthOf(capture);
      return [...items, ...(post ? [post] : [])].filter(({ taken_at }) => taken_at);
    });
    expect(dated.length).toBeGreaterThan(100);
    for (const { code, taken_at } of dated) {
      const within = datesOf(null, code).publishedWithin;
      const time = new Date((taken_at ?? 0) * 1000).toISOString();
      expect([code, within === null || (within.from <= time && time <= within.to)]).toEqual([code, true]);
    }
  });

  it('reads most of it, and none of it wrongly', () => {
    console.log(`Instagram captures: ${totals.right} right, ${totals.null} null, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    expect(totals.right).toBeGreaterThan(0);
  });
});
