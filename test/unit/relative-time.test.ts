import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRelativeTime } from '../../src/reading/printed/relative-time';
import { locales } from '../support/locales';

const now = new Date('2026-05-20T12:00:00.000Z');
const day = 86_400_000;

/** How many days ago, from the longest to the shortest. */
const daysAgo = (text: string, locale: string): [number, number] | null => {
  const within = readRelativeTime(text, locale, now);
  return within && [(now.getTime() - within.from.getTime()) / day, (now.getTime() - within.to.getTime()) / day];
};

describe('sites drop what is left over, so a time ago is an interval', () => {
  it.each([
    ['en', '13 days ago', 14, 13],
    ['en', '2 weeks ago', 21, 14],
    ['en', '3 hours ago', 4 / 24, 3 / 24],
    ['en', '1d ago', 2, 1],
    ['de', 'vor 3 Tagen', 4, 3],
    ['fr', 'il y a 3 jours', 4, 3],
    ['ja', '3 日前', 4, 3],
    ['ko', '3일 전', 4, 3],
    ['ar', 'قبل 3 أيام', 4, 3],
    ['ar', 'قبل أسبوعين', 21, 14],
    ['he', 'לפני שבוע', 14, 7],
    ['hi', '3 दिन पहले', 4, 3],
    ['fa', '۳ روز پیش', 4, 3],
  ])('%s: %s', (locale, text, longest, shortest) => {
    const [most = 0, least = 0] = daysAgo(text, locale) ?? [];
    expect(most).toBeCloseTo(longest, 6);
    expect(least).toBeCloseTo(shortest, 6);
  });

  it('a month has 28 to 31 days, and YouTube calls 30 to 59 days one', () => {
    expect(daysAgo('1 month ago', 'en')).toEqual([62, 28]);
  });
  it('a year has 365 days or 366', () => {
    expect(daysAgo('1 year ago', 'en')).toEqual([731.5, 365]);
  });
  it('a word goes by the calendar: yesterday may be a moment ago', () => {
    expect(daysAgo('yesterday', 'en')).toEqual([2, 0]);
    expect(daysAgo('vorgestern', 'de')).toEqual([3, 1]);
  });
});

describe('other words do not matter', () => {
  it.each([
    ['en', 'Streamed 4 months ago', '4 months ago'],
    ['de', 'vor 3 Tagen gestreamt', 'vor 3 Tagen'],
    ['es', 'Emitido hace 3 días', 'hace 3 días'],
    ['en', '1.2K views 3 days ago', '3 days ago'],
    ['en', '1,234 views 3 days ago 12 minutes, 5 seconds', '3 days ago'],
    ['ja', '4 か月前に配信済み', '4 か月前'],
  ])('%s: "%s"', (locale, text, core) => {
    expect(daysAgo(text, locale)).not.toBeNull();
    expect(daysAgo(text, locale)).toEqual(daysAgo(core, locale));
  });
});

describe('what could mean two things is not read', () => {
  it.each([
    ['es', 'hace 1 m', 'a minute or a month'],
    ['bg', 'преди 1 м.', 'a minute or a month'],
    ['de', 'vor 2 m', 'a minute or a month'],
    ['en', '5m ago', 'a minute or a month'],
    ['hi', 'कल', 'yesterday or tomorrow'],
    ['en', 'Premieres in 3 days', 'not yet'],
    ['en', '3 days', 'a length'],
    ['en', '1.5 years ago', 'no whole number'],
    ['en', '1 day, 3 hours ago', 'a time in two parts'],
    ['de', 'vor 1 Jahr und 3 Monaten', 'a time in two parts'],
    ['en', '2 years ago, edited 3 days ago', 'two times'],
    ['en', 'LIVE NOW', 'on, whenever it began'],
    ['', '3 days ago', 'no language'],
    ['nonsense!', '3 days ago', 'no language'],
  ])('%s: "%s" (%s)', (locale, text) => {
    expect(daysAgo(text, locale)).toBeNull();
  });
});

it('whatever a page says, the answer is null or an interval in order that has passed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.nat().map(String),
    fc.constantFrom(' days ago', 'vor ', ' Tagen', 'hace ', '前', '日', ' ', 'yesterday', '٣', '\u200f', '.'),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const locale = fc.oneof(fc.constantFrom('en', 'de', 'ja', 'ar', ...locales), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(text, locale, fc.date({ min: now, noInvalidDate: false }), (shown, language, at) => {
      const within = readRelativeTime(shown, language, at);
      expect(within === null || (within.from < within.to && within.to <= at)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
