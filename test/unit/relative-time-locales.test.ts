import { expect, it } from 'vitest';
import { readRelativeTime } from '../../src/reading/printed/relative-time';
import { captures } from '../support/captures';
import { locales } from '../support/locales';

const now = new Date('2026-05-20T12:00:00.000Z');
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof units)[number];

const length = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** The moment n calendar units before now. */
function before(unit: Unit, n: number): number {
  if (unit !== 'month' && unit !== 'year') return now.getTime() - n * length[unit] * 1000;
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - n * (unit === 'year' ? 12 : 1));
  return then.getTime();
}

/** Moments that a site shows as "n units ago": just then, in between, and just before it says n + 1. */
const moments = (unit: Unit, n: number): number[] =>
  [0.01, 0.5, 0.99].map((part) => before(unit, n) + part * (before(unit, n + 1) - before(unit, n)));

const holds = (within: { from: Date; to: Date }, unit: Unit, n: number): boolean =>
  moments(unit, n).every((moment) => within.from.getTime() <= moment && moment <= within.to.getTime());

/** How often each unit is seen before the next larger one takes over. */
const counts = { second: 59, minute: 59, hour: 23, day: 30, week: 5, month: 11, year: 21 };
const samples = [1, 2, 3, 4, 5, 7, 11, 21, 23, 30, 59];

/** "hace 1 m": one letter may stand for two units, and a language without words of its own has but letters. */
const isOneLetter = (text: string): boolean => /\p{Nd}\s?\p{L}\p{M}*(?![\p{L}'’-])/u.test(text);

it('reads back what the browser says in every language, and is never wrong', () => {
  const wrong: string[] = [];
  const unread = { word: 0, letter: 0 };
  const printed = { word: 0, letter: 0 };
  for (const locale of locales) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const format = new Intl.RelativeTimeFormat(locale, { style });
      for (const unit of units) {
        for (const n of samples.filter((sample) => sample <= counts[unit])) {
          const time = format.format(-n, unit);
          const kind = isOneLetter(time) ? 'letter' : 'word';
          for (const text of [time, `Streamed ${time} · 12`]) {
            printed[kind] += 1;
            const within = readRelativeTime(text, locale, now);
            if (within === null) unread[kind] += 1;
            else if (!holds(within, unit, n)) wrong.push(`${locale}: ${text} is ${n} ${unit}`);
          }
        }
      }
    }
  }
  for (const kind of ['word', 'letter'] as const) {
    const share = ((100 * unread[kind]) / printed[kind]).toFixed(2);
    console.info(`${locales.length} locales, ${printed[kind]} times by the ${kind}, not read: ${share} %`);
  }
  expect(wrong).toEqual([]);
  expect(unread.word / printed.word).toBeLessThan(0.01);
  expect(unread.letter / printed.letter).toBeLessThan(0.3);
}, 60_000);

it('reads yesterday and last year in every language, and never takes the future for the past', () => {
  const wrong: string[] = [];
  let unread = 0;
  let printed = 0;
  for (const locale of locales) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      for (const numeric of ['always', 'auto'] as const) {
        const format = new Intl.RelativeTimeFormat(locale, { style, numeric });
        for (const unit of units) {
          for (const n of [1, 2, 3, 5]) {
            const text = format.format(n, unit);
            if (readRelativeTime(text, locale, now) !== null) wrong.push(`${locale}: ${text} is still to come`);
          }
        }
        if (numeric === 'always' || style !== 'long') continue;
        for (const unit of ['day', 'week', 'month', 'year'] as const) {
          printed += 1;
          const within = readRelativeTime(format.format(-1, unit), locale, now);
          if (within === null) unread += 1;
          else if (!holds(within, unit, 1)) wrong.push(`${locale}: ${format.format(-1, unit)} is last ${unit}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(unread / printed).toBeLessThan(0.03);
}, 60_000);

it('reads what YouTube says in some 80 languages, and is never wrong', (ctx) => {
  const file = captures('youtube/locale')?.find((capture) => capture.file === 'np-timeago-overview.json.gz');
  if (file === undefined) return ctx.skip();
  const overview = JSON.parse(file.text) as { [locale: string]: { [unit: string]: string[] } };
  const wrong: string[] = [];
  let printed = 0;
  let unread = 0;
  for (const [locale, lists] of Object.entries(overview)) {
    for (const unit of units) {
      for (const [place, text] of (lists[`${unit}s`] ?? []).entries()) {
        printed += 1;
        const within = readRelativeTime(text, locale, now);
        // Each list counts up from one.
        if (within === null) unread += 1;
        else if (!holds(within, unit, place + 1)) wrong.push(`${locale}: ${text} is ${place + 1} ${unit}`);
      }
    }
  }
  console.info(`YouTube: ${printed} times, not read: ${((100 * unread) / printed).toFixed(1)} %`);
  expect(wrong).toEqual([]);
  // Where YouTube words it unlike the browser ("atrás", "tagasi"), the time stays unknown.
  expect(unread / printed).toBeLessThan(0.2);
});
