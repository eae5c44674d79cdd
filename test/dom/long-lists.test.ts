import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import * as limits from '../../src/model/limits';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { listsIn } from '../support/fuzz/edits';
import { inputs } from '../support/fuzz/inputs';
import { growth } from '../support/fuzz/patience';
import { joined, readAnswer } from '../support/fuzz/read';
import { numbered, seeded } from '../support/fuzz/runs';
import { anAccount, aPost, aReading, daysLater, exact, today } from '../support/readings';

// A reader that looks for each post among all the others takes four times as long for a list twice as long.

/** More than in proportion, with room for what a busy machine adds; by the square it is 2. */
const most = 1.6;

/** Posts of the longest list, 3,000 in full; fewer where so many are more than the tap copies. */
const many = seeded(1_000, 0.03).numRuns;

describe.each(sites.map((site) => [site.id, site] as const))('On %s', (id, site) => {
  const { answers, at } = inputs[id] ?? { answers: [], at: '' };

  it('a list of an answer that is twice as long takes twice as long, whichever it is', { timeout: 3_600_000 }, () => {
    const seen = new Set<string>();
    const steep = answers.flatMap((answer) => {
      const json = structuredClone(answer.json);
      const { account, page } = joined(answer, readAnswer(site, answer, JSON.stringify(json), at), at);
      return listsIn(json, [account?.id, account?.handle, page.accountId]).flatMap(({ key, fill }) => {
        if (seen.has(key)) return [];
        seen.add(key);
        fill(100);
        const longest = Math.min(many, Math.floor((100 * limits.answer) / JSON.stringify(json).length));
        const steepness = growth(
          (length) => {
            fill(length);
            const body = JSON.stringify(json);
            fill(1);
            return () => readAnswer(site, answer, body, at);
          },
          [Math.ceil(longest / 2), longest],
        );
        return steepness !== null && steepness > most ? [`${answer.name} ${key}: ${steepness.toFixed(2)}`] : [];
      });
    });
    expect(steep).toEqual([]);
  });
});

it('twice as many posts are joined, remembered and assessed in twice the time', () => {
  const { rules } = numbered(sites, 0);
  const account = anAccount({ followers: exact(9_000) });
  const steepness = growth(
    (length) => () => {
      const posts = Array.from({ length }, (_, at) =>
        aPost(`p${at}`, { likes: exact(9), publishedAt: daysLater(-at % 900) }),
      );
      const readings = Array.from({ length: Math.ceil(length / limits.posts) }, (_, at) =>
        aReading({ account, posts: posts.slice(at * limits.posts, (at + 1) * limits.posts) }),
      );
      const record = mergeIntoRecord(null, joinReadings(readings), 'one');
      return record && assess(record, rules, defaultBrief('Bread'), new Date(today));
    },
    [many / 2, many],
  );
  expect(steepness ?? 0).toBeLessThan(most);
});
