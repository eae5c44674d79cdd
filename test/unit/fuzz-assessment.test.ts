import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import { badgeView } from '../../src/present/badge-view';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { sites } from '../../src/sites';
import { throughDoor } from '../support/door';
import { wordsIn } from '../support/english';
import { anyEdits, edited, written } from '../support/fuzz/edits';
import { withoutHanging } from '../support/fuzz/patience';
import { numbered, seeded } from '../support/fuzz/runs';
import { anAccount, aPost, aReading, daysLater, exact, today } from '../support/readings';
import { firstShown } from '../support/shown';

const languages = ['en', 'de', 'es', 'fr', 'ja', 'pt_BR'];
const words = languages.map(wordsIn);
const now = new Date(daysLater(1));
const brief = { ...defaultBrief('Bread'), keywords: ['bread'], languages: ['en'], avoid: ['war'] };

/** A creator with posts of every kind of number. */
const posts = Array.from({ length: 14 }, (_, at): Post =>
  aPost(`p${at}`, {
    author: 'mira.bakes',
    publishedAt: daysLater(-3 * at - 3),
    likes: exact(300 + 17 * at),
    comments: exact(12 + at),
    shares: exact(4),
    saves: exact(9),
    views: { value: 9_000, min: 9_000, max: 9_099, source: 'rounded' },
    kind: at % 3 ? 'reel' : 'image',
    caption: `Bread number ${at} #ad @flour.co`,
    paid: at % 5 ? null : 'label',
  }),
);

const readings = sites.map(({ id }) =>
  aReading({
    page: { site: id, kind: 'profile', handle: 'mira.bakes', accountId: null, postId: null },
    account: anAccount({ site: id, handle: 'mira.bakes', bio: 'Bread from Berlin', followers: exact(18_240) }),
    posts,
  }),
);

/** Places of a value that are no honest number: not finite, or a range whose ends are the wrong way round. */
function wrongNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const { low, typical, high, min, max } = value as { [name: string]: unknown };
  const isOrdered = (...ends: unknown[]) =>
    ends.every(
      (end, at) =>
        at === 0 || typeof end !== 'number' || typeof ends[at - 1] !== 'number' || Number(ends[at - 1]) <= end,
    );
  const ranges =
    isOrdered(low, typical, high) && isOrdered(low, high) && isOrdered(min, max) ? [] : [`${path}: reversed`];
  const negative = [low, typical, high].some((end) => typeof end === 'number' && end < 0) ? [`${path}: negative`] : [];
  return [
    ...ranges,
    ...negative,
    ...Object.entries(value).flatMap(([name, one]) => wrongNumbers(one, `${path}.${name}`)),
  ];
}

/** What no text says, unless the page did. */
const oddTexts = (texts: string, page: string): string[] =>
  [...texts.matchAll(/\b(?:NaN|Infinity|undefined)\b|∞|\[object /g)]
    .map(([odd]) => odd)
    .filter((odd) => !page.includes(odd));

/** The numbers and texts that come of a reading as a page sent it; null where the worker takes nothing of it. */
function comeOf(text: string) {
  const taken = throughDoor(JSON.parse(text));
  const site = sites.find(({ id }) => id === taken?.page.site);
  if (!taken || !site) return null;
  const record = mergeIntoRecord(null, joinReadings([taken]), 'one');
  if (!record) return null;
  const shown = firstShown(record, site, brief, now);
  return { numbers: shown.assessment, texts: words.map((one) => badgeView(shown, one)) };
}

it(
  'Whatever a page sends, no number that comes of it is none, and no text in any language holds one',
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...readings.keys()), anyEdits, (at, edits) => {
        const reading = numbered(readings, at);
        const text = written(edited(reading, edits, []));
        const unchanged = written(reading);
        const come = withoutHanging(
          () => comeOf(text),
          () => comeOf(unchanged),
        );
        expect(wrongNumbers(come?.numbers)).toEqual([]);
        expect(oddTexts(JSON.stringify(come?.texts) ?? '', text)).toEqual([]);
      }),
      seeded(250, 1),
    );
    expect(today < now.toISOString()).toBe(true);
  },
);
