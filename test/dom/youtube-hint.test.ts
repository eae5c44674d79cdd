import { expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { badgeView } from '../../src/present/badge-view';
import { youtube } from '../../src/sites/with-readers';
import { englishWords } from '../support/english';
import { at, documentOf, pageAt, readBody } from '../fixtures/youtube/load';
import { channelPage } from '../fixtures/youtube/channel';
import { drawnChannel, drawnHeader, drawnVideo, html } from '../fixtures/youtube/drawn';
import { lockup, membersBadge, short } from '../fixtures/youtube/entries';
import { asShort, nextPage, playerPage } from '../fixtures/youtube/watch';
import { inNoCampaign } from '../support/presented';

// From the page to the card: what a reader says of a gap decides which advice the card gives.

const mira = pageAt('/@mira.bakes');
const openVideos = expect.stringMatching(/^Open a few videos to see engagement: /) as string;

const seen = (document: Document, page: PageRef): Reading => joinReadings([...youtube.read(document, page, at)]);
const remembered = (looks: Reading[]) =>
  looks.reduce<AccountRecord | null>((all, one) => mergeIntoRecord(all, one, 'k'), null);

/** The badge of an account after these looks. */
function badgeAfter(...looks: Reading[]) {
  const record = remembered(looks);
  if (record === null) throw new Error('No look showed an account.');
  const { key, account, last } = record;
  const assessment = assess(record, youtube.rules, defaultBrief('Any'), new Date(at));
  const diagnosis = { version: '', browser: '', siteName: 'YouTube', lastVerified: '', workedAt: null, unreadable: 0 };
  const { parts, card } = badgeView(
    {
      key,
      account,
      assessment,
      brief: { id: 'any', name: 'Any', isOnly: true },
      ...inNoCampaign,
      since: null,
      last,
      diagnosis,
    },
    englishWords,
  );
  return { parts, card, missing: assessment.missing };
}

/** Nothing else is open about this creator: eight loaves of sourdough, one a week. */
const names = [1, 2, 3, 4, 5, 6, 7, 8].map((weeks) => ({
  id: `video00000${weeks}`,
  line: [`${weeks}.1K views`, `${weeks} weeks ago`],
}));
const title = 'A sourdough recipe';
const listed = names.map(({ id, line }) => lockup(id, line, { title }));
const page = (facts: Parameters<typeof channelPage>[0]) => seen(documentOf(html({ data: channelPage(facts) })), mira);
const unread = { what: 'engagement', why: 'counts-not-loaded' };

it('a channel’s page, which has no reactions, says to open a few videos', () => {
  const { parts, card, missing } = badgeAfter(page({ entries: listed }));
  expect(parts.join(' · ')).toMatch(/views/);
  expect(card?.advice).toContainEqual(openVideos);
  expect(missing).toContainEqual(unread);
});

it('as it is drawn after the visitor came from another channel, it says the same', () => {
  const tiles = names.map(({ id, line }) =>
    drawnVideo(
      id,
      line.map((piece) => [piece]),
    ).replaceAll(`Loaf ${id}`, title),
  );
  const body = drawnChannel(drawnHeader(), tiles);
  const { card, missing } = badgeAfter(seen(documentOf(html({ body })), mira));
  expect(card?.advice).toContainEqual(openVideos);
  expect(missing).toContainEqual(unread);
});

it('says it also where some videos are for members, whom opening does not help, and on a page of shorts', () => {
  const forMembers = lockup('video000009', ['1 day ago'], { rows: [membersBadge], title });
  expect(badgeAfter(page({ entries: [forMembers, ...listed] })).card?.advice).toContainEqual(openVideos);
  const entries = [short('video000009', '✪ Members only'), ...names.map(({ id }) => short(id, '2.1K views'))];
  expect(badgeAfter(page({ tab: 'shorts', entries })).missing).toContainEqual(unread);
});

it('has the engagement instead once a few were opened, also back on the channel’s page', () => {
  const opened = names.slice(3, 6).map(({ id }, index) => {
    const [player, next] = [playerPage(id, { micro: index === 2 ? asShort(id) : {} }), nextPage(id)];
    const text = JSON.stringify([{ playerResponse: player }, { watchNextResponse: next }]);
    return joinReadings([readBody(text, pageAt(`/watch?v=${id}`), 'get_watch')]);
  });
  const channel = page({ entries: listed });
  expect(badgeAfter(channel, ...opened.slice(0, 2), channel).card?.advice).toContainEqual(openVideos);
  const { card, missing } = badgeAfter(channel, ...opened, channel);
  expect(card?.advice).not.toContainEqual(openVideos);
  expect(missing).not.toContainEqual(unread);
  expect(card?.figures.map(({ label }) => label)).toContain('Engagement per view');
});
