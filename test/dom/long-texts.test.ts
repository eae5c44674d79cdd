import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import * as limits from '../../src/model/limits';
import { grammarOf } from '../../src/reading/printed/number-grammar';
import { readRelativeTime } from '../../src/reading/printed/relative-time';
import { readShownCount } from '../../src/reading/printed/shown-count';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { documentOf } from '../support/fixtures';
import { textsIn } from '../support/fuzz/edits';
import { inputs } from '../support/fuzz/inputs';
import { growth } from '../support/fuzz/patience';
import { numbered } from '../support/fuzz/runs';
import { readAnswer, readPage } from '../support/fuzz/read';
import { anAccount, aPost, aReading, exact, today } from '../support/readings';

// A pattern that tries a long text from each of its places, or one part of it with each length of another, takes four
// times as long for a text twice as long. What a text may be made of so that each pattern of ours finds a beginning in it:
const pieces = ['a', '1', '1,', ' ', '@a', '1 h ', '#a ', '"', '١'];
const lengths = [20_000, 40_000] as const;
const longText = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** More than in proportion, with room for what a busy machine adds; by the square it is 2. */
const most = 1.6;

const tooSteep = (what: string, make: (text: string) => () => unknown, all = pieces): string[] =>
  all.flatMap((piece) => {
    const steepness = growth((length) => make(longText(piece, length)), lengths);
    return steepness !== null && steepness > most
      ? [`${what} of ${JSON.stringify(piece)}: ${steepness.toFixed(2)}`]
      : [];
  });

describe.each(sites.map((site) => [site.id, site] as const))('On %s', (id, site) => {
  const { answers, pages, at } = inputs[id] ?? { answers: [], pages: [], at: '' };

  it('a text of an answer that is twice as long takes twice as long, whichever it is', { timeout: 3_600_000 }, () => {
    const seen = new Set<string>();
    const steep = answers.flatMap((answer) => {
      const json = structuredClone(answer.json);
      return textsIn(json).flatMap(({ key, put }) => {
        if (seen.has(key)) return [];
        seen.add(key);
        return tooSteep(`${answer.name} ${key}`, (text) => {
          put(text);
          const body = JSON.stringify(json);
          put('');
          return () => readAnswer(site, answer, body, at);
        });
      });
    });
    expect(steep).toEqual([]);
  });

  it('a text of a page too', { timeout: 3_600_000 }, () => {
    const seen = new Set<string>();
    const steep = pages.slice(0, 1).flatMap((page) => {
      const document = documentOf(page.html);
      return [...document.querySelectorAll('body *:not(script)')].flatMap((element) => {
        const hook = [element.localName, ...element.getAttributeNames(), element.getAttribute('data-testid')].join(' ');
        if (element.children.length > 0 || seen.has(hook)) return [];
        seen.add(hook);
        const before = element.textContent;
        const found = tooSteep(
          `${page.name} <${hook}>`,
          (text) => () => {
            element.textContent = text;
            return readPage(site, page, document, at);
          },
          ['1 h ', '1,', 'a'],
        );
        element.textContent = before;
        return found;
      });
    });
    expect(steep).toEqual([]);
  });
});

it('a text that is longer than any that tells a time or a count tells none', () => {
  const more = ' '.repeat(limits.printed);
  expect(readRelativeTime('3 days ago', 'en', new Date(today))).not.toBeNull();
  expect(readRelativeTime(`3 days ago${more}`, 'en', new Date(today))).toBeNull();
  expect(readShownCount(`12${more}`, grammarOf('en'), 'unknown')).toBeNull();
});

it('a bio or a caption that is twice as long is worked out in twice the time', { timeout: 600_000 }, () => {
  const brief = {
    ...defaultBrief('Bread'),
    keywords: ['bread'],
    avoid: ['war'],
    competitors: ['flour.co'],
    languages: ['en'],
  };
  const { rules } = numbered(sites, 0);
  const from = (text: string) => () => {
    const posts = [0, 1, 2].map((at) =>
      aPost(`p${at}`, { likes: exact(9), publishedAt: today, caption: `${at}${text}` }),
    );
    const account = anAccount({ bio: text, name: text.slice(0, 500), followers: exact(9_000) });
    const record = mergeIntoRecord(null, joinReadings([aReading({ account, posts })]), 'one');
    return record && assess(record, rules, brief, new Date(today));
  };
  expect(tooSteep('text', from)).toEqual([]);
});
