import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../scripts/read-page';
import { assess } from '../../src/estimate/assess';
import { benchmarks } from '../../src/estimate/benchmarks';
import { standardTerms } from '../../src/estimate/user-terms';
import { defaultBrief } from '../../src/model/brief';
import { defaultSettings } from '../../src/model/settings';
import { makeSamples, type Sample } from '../../src/ui/samples';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { badgeView } from '../../src/present/badge-view';
import { makeWords, type Words } from '../../src/shared/words';
import { siteById } from '../../src/sites';
import { root } from '../support/driver';
import { messagesOf, wordsIn } from '../support/english';
import { exact, now } from './estimate-posts';
import { inNoCampaign } from '../support/presented';

const folders = readdirSync(path.join(root, 'public/_locales'));
const brief = defaultBrief('Frühling');
const translations = folders.filter((folder) => folder !== 'en');

/** Every text of the badge and its card, for one of the options page's sample creators. */
function textsOf(sample: Sample, words: Words, settings = defaultSettings): string[] {
  const site = siteById(sample.account.site);
  const record = mergeIntoRecord(null, joinReadings([sample]), 'sample');
  if (!site || !record) throw new Error('The sample shows no account.');
  const { key, account, last } = record;
  const assessment = assess(record, site.rules, brief, now, { ...standardTerms, settings });
  const diagnosis = { version: '', browser: '', siteName: site.name, lastVerified: '', workedAt: null, unreadable: 0 };
  const { name, parts, card } = badgeView(
    {
      key,
      account,
      assessment,
      brief: { id: 'any', name: brief.name, isOnly: false },
      ...inNoCampaign,
      saved: true,
      since: null,
      last,
      diagnosis,
    },
    words,
  );
  const texts: string[] = [name, ...parts];
  JSON.stringify(card, (field, value: unknown) => {
    // What an answer is, or a choice does, as a key; its name stands beside it. Where a line leads is the page's.
    if (typeof value === 'string' && !['answer', 'href', 'act', 'kind'].includes(field)) texts.push(value);
    return value;
  });
  return texts;
}

/** German whose messages have lost their words: what can still be read does not come from `_locales`. */
const german = messagesOf('de');
const wordless = makeWords((key) =>
  key === 'language' ? 'de' : (german[key]?.message ?? '').replaceAll(/(\{\w+\})|\p{L}+/gu, '$1'),
);

describe('Everything that the card says', () => {
  it.each(makeSamples(now).map((sample) => [sample.account.handle, sample] as const))(
    'of %s is in the message files, on the page, a proper name or a number as Germans write it',
    (handle, sample) => {
      // German lists end with "und", which the browser writes.
      const proper = [
        'Modash',
        'SociaVault Labs',
        'Word on the Block',
        brief.name,
        sample.account.name ?? '',
        sample.account.category ?? '',
        handle,
        'und',
      ];
      // Hashtags, addresses and brands are the page's.
      const left = textsOf(sample, wordless).map((text) =>
        proper.reduce((rest, name) => rest.replaceAll(name, ''), text.replaceAll(/#\w+|\S*@\S+/g, '')),
      );
      expect(left.filter((text) => /\p{L}/u.test(text))).toEqual([]);
    },
  );
});

describe.each(translations)('In %s', (folder) => {
  const words = wordsIn(folder);
  const english = wordsIn('en');

  it.each(benchmarks.map((set) => [set.id, set] as const))(
    'the population of %s is translated',
    (_, { population }) => {
      expect(words.print(population)).toMatch(/Instagram|TikTok|YouTube/);
      expect(words.print(population)).not.toBe(english.print(population));
    },
  );

  it('no sentence was left in English', () => {
    const messages = messagesOf(folder);
    const sentences = Object.entries(messagesOf('en')).filter(([, { message }]) =>
      /[a-z]+ [a-z]+ [a-z]+/.test(message),
    );
    expect(sentences.filter(([key, { message }]) => messages[key]?.message === message).map(([key]) => key)).toEqual(
      [],
    );
  });
});

describe.each(folders)('In %s', (folder) => {
  const words = wordsIn(folder);

  it('the sizes of the published sets are written as numbers are there', () => {
    const populationOf = (site: string) => {
      const set = benchmarks.find((one) => one.site === site);
      // A space that does not break is the better one between a number and its unit.
      return set ? words.print(set.population).replaceAll('\u00a0', ' ') : '';
    };
    const millions = new Intl.NumberFormat(words.language, { notation: 'compact', compactDisplay: 'long' });
    expect(populationOf('instagram')).toContain(millions.format(72e6).replaceAll('\u00a0', ' '));
    expect(populationOf('youtube')).toContain(words.number(75_000));
  });

  it("an account below the smallest size is called by the user's own bound", () => {
    const [bound, ...above] = defaultSettings.tierBounds;
    if (!bound) throw new Error('no sizes');
    const settings = { ...defaultSettings, tierBounds: [{ ...bound, bound: 2_500 }, ...above] };
    const [mira] = makeSamples(now);
    const small = { ...mira, account: { ...mira.account, followers: exact(1_200) } };
    expect(textsOf(small, words, settings)[2]).toContain(words.number(2_500));
  });
});

describe('What contributors read', () => {
  it('is English: the benchmark comes as plain texts', () => {
    const fixture = (name: string) => readFileSync(path.join(root, 'test/fixtures/tiktok', name), 'utf8');
    const { assessment } = readPage({
      url: new URL('https://www.tiktok.com/@mira.bakes'),
      html: fixture('profile.html'),
      responses: [{ url: 'https://www.tiktok.com/api/post/item_list/?aid=1988', text: fixture('item-list.json') }],
      at: '2026-06-20T12:00:00.000Z',
    });
    expect(assessment.rating?.benchmark).toEqual({
      id: 'tiktok-modash-2025',
      name: 'Modash',
      population: 'TikTok creators of the same size',
      year: 2025,
      source: expect.stringMatching(/^modash\.io/),
    });
  });
});
