import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/model/reading';
import { adviceText } from '../../src/present/advice';
import { pageKey, valueKey } from '../../src/present/keys';
import type { BadgeView } from '../../src/shared/badge-view';
import { drawn } from '../fixtures/bluesky/drawn';
import { channelPage } from '../fixtures/youtube/channel';
import { html } from '../fixtures/youtube/drawn';
import { lockup, part } from '../fixtures/youtube/entries';
import { root } from '../support/driver';
import { english, englishWords } from '../support/english';
import { shownOn } from '../support/shown';

/** A made-up page as it lies among the fixtures, from its readers to the card. */
const shownOf = (address: string, fixture: string): BadgeView =>
  shownOn({ url: address, html: readFileSync(path.join(root, 'test/fixtures', fixture), 'utf8'), responses: [] });

const instagram = 'https://www.instagram.com/mira.bakes/';
const tiktok = 'https://www.tiktok.com/@mira.bakes';
const x = 'https://x.com/mira_bakes';
const bluesky = 'https://bsky.app/profile/mira-bakes.example';

describe('A page that shows no account says why in a few words, and in its card what can be done', () => {
  it.each([
    [instagram, 'instagram/login-wall.html', 'Log in to see this profile', /^Log in to Instagram, /],
    [instagram, 'instagram/not-found.html', 'No such account, or not shown to you', /^Check the handle: /],
    [tiktok, 'tiktok/challenge.html', 'Do the site’s check first', /^TikTok wants to know that you are a person/],
    [x, 'x/suspended.html', 'Account suspended', /^X suspended this account\. There is nothing you can do here\.$/],
  ])('%s: %s', (address, fixture, said, advice) => {
    const { parts, name, key, card } = shownOf(address, fixture);
    expect([parts, name, key]).toEqual([[said], said, null]);
    expect(card?.advice).toEqual([expect.stringMatching(advice)]);
    // Nothing is below a heading that says “more about this creator”.
    expect([card?.facts, card?.method, card?.report]).toEqual([[], [], null]);
  });

  it('so does one of Bluesky, whose made-up pages are drawn by the tests', () => {
    const { parts, card } = shownOn({ url: bluesky, html: drawn('suspended'), responses: [] });
    expect(parts).toEqual(['Account suspended']);
    expect(card?.advice).toEqual([expect.stringMatching(/There is nothing you can do here\.$/)]);
  });

  it('a page that is not drawn is to be reloaded, and has a report for the developers', () => {
    const { parts, card } = shownOf(instagram, 'instagram/profile-loading.html');
    expect(parts).toEqual(['Profile not loaded: reload the page']);
    expect(card?.advice[0]).toContain('Reload it once; if that does not help, the site may have changed.');
    expect(card?.report).toContain('Instagram, profile page');
  });
});

describe('An account without a rate says why, and what can be done', () => {
  it.each([
    [instagram, 'instagram/profile-private.html', 'Private account', /^Only followers whom it accepted/],
    [tiktok, 'tiktok/profile-private.html', 'Private account', /^Only followers whom it accepted/],
    [instagram, 'instagram/profile-no-posts.html', 'No posts yet', /^There is nothing to measure before the first/],
    [
      x,
      'x/profile-logged-out.html',
      'Picked posts: switch to the newest',
      /X may show it only to people who are logged in/,
    ],
    [tiktok, 'tiktok/profile.html', 'Open a few posts to see engagement', /^Open a few posts: each shows its likes/],
  ])('%s: %s', (address, fixture, said, advice) => {
    const { parts, name, card } = shownOf(address, fixture);
    expect(parts[2]).toBe(said);
    expect(name).toContain(said);
    expect(card?.figures[1]).toEqual({ label: 'Engagement', value: '–', note: said });
    expect(card?.reasons.filter(({ text }) => text === said)).toHaveLength(1);
    expect(card?.advice[0]).toMatch(advice);
    // The same is not said a second time, as something that could lift the verdict.
    expect(card?.advice.join(' ')).not.toContain('Not known yet: Engagement');
  });
});

describe('A YouTube channel', () => {
  const entries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) =>
    lockup(`loaf${id}000000`, [`${1 + index}.1k views`, `${index + 3} weeks ago`]),
  );
  const channel = (some: typeof entries, counts = [part('47.3k subscribers'), part('139 videos')]) =>
    shownOn({
      url: 'https://www.youtube.com/@mira.bakes/videos',
      html: html({ data: channelPage({ entries: some, counts }) }),
      responses: [],
    });

  it('shows its views per subscriber with their range, and says how to see engagement', () => {
    const { parts, card } = channel(entries);
    expect(parts[2]).toMatch(/^[\d.]+% views per subscriber$/);
    expect(parts[3]).toMatch(/^ \([\d.–]+\)$/);
    expect(card?.advice[0]).toMatch(/^Open a few videos to see engagement: /);
    expect(card?.about[0]?.text).toMatch(/^Typical post: likes – · comments – · views [\d,]+–[\d,]+$/);
    // Figures are published, but for something else: the options name them.
    expect(card?.basis.at(-1)).toBe('Published figures compare likes and comments, not views per subscriber.');
  });

  it('of which one video of 139 is loaded is to be scrolled', () => {
    const { parts, card } = channel(entries.slice(0, 1));
    expect(parts[2]).toBe('Scroll for more: 1 of 139 posts');
    expect(card?.advice[0]).toMatch(/^Scroll down until more posts are loaded: /);
  });

  it('that hides its subscribers says so beside the number', () => {
    const { card } = channel(entries, [part('139 videos')]);
    expect(card?.figures[0]).toEqual({ label: 'Followers', value: '–', note: 'hidden by its owner' });
    expect(card?.advice).toContain('Only its owner sees what is hidden. Ask the creator for their figures.');
  });
});

describe('Every reason', () => {
  const all = [...reasons, 'counts-not-loaded', 'few-loaded'] as const;

  it.each(reasons)('%s has its words for a page and for a number', (why) => {
    expect([pageKey(why), valueKey(why)].filter((key) => !english[key])).toEqual([]);
  });

  it.each(all)('%s has its words for what to do', (why) => {
    expect(adviceText(why, 'Instagram', englishWords)).toMatch(/^[A-Z].*\.$/);
  });

  it('is short enough for the badge', () => {
    const long = Object.entries(english).filter(
      ([key, { message }]) => /^(?:page|engagement)_(?!Long|Short|Per|Rated)/.test(key) && message.length > 40,
    );
    expect(long.map(([key]) => key)).toEqual([]);
  });
});
