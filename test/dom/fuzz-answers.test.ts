import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post, Reading } from '../../src/model/reading';
import type { Site } from '../../src/sites/site';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { isSameNumber, wrongNumbers } from '../support/fuzz/claims';
import { anyEdits, edited, harmlessEdits, largest, numbersIn, planted, written } from '../support/fuzz/edits';
import { type AnswerInput, inputs } from '../support/fuzz/inputs';
import { withoutHanging } from '../support/fuzz/patience';
import { joined, readAnswer } from '../support/fuzz/read';
import { numbered, seeded } from '../support/fuzz/runs';

/** An answer of a site with all that is known of it before anything is changed. */
function known(site: Site, answer: AnswerInput, at: string) {
  const text = JSON.stringify(answer.json);
  const read = (changed: string) => joined(answer, readAnswer(site, answer, changed, at), at);
  const truth = read(text);
  const { handle } = truth.account ?? answer.page;
  const id = truth.account?.id ?? answer.page.accountId;
  return {
    ...answer,
    truth,
    own: [handle, id].filter((name) => typeof name === 'string'),
    read,
    unchanged: () => read(text),
  };
}

const isNotLeftOut =
  ({ leftOut }: Reading) =>
  ({ id }: Post) =>
    leftOut.every((one) => one.id !== id);

describe.each(sites.map((site) => [site.id, site] as const))('Whatever %s changes in an answer', (id, site) => {
  const { answers, at: when, spared, others } = inputs[id] ?? { answers: [], at: '' };
  const all = answers.map((answer) => known(site, answer, when));
  const one = fc.constantFrom(...all.keys());

  it('is an answer that is read, to begin with', () => {
    expect(
      all.filter(({ truth }) => truth.account === null && truth.posts.length === 0).map(({ name }) => name),
    ).toEqual([]);
  });

  it('no reader throws or hangs, and nothing comes of it that is no reading', () => {
    fc.assert(
      fc.property(one, anyEdits, (at, edits) => {
        const answer = numbered(all, at);
        const text = written(edited(answer.json, edits, answer.own));
        expect(() => withoutHanging(() => answer.read(text), answer.unchanged)).not.toThrow();
      }),
      seeded(250, 0.42),
    );
  }, 3_600_000);

  it(
    'what is nested a hundred thousand levels deep, or a million letters long, stops nothing',
    { timeout: 600_000 },
    () => {
      for (const answer of all)
        for (const make of largest) {
          const text = written({ ...Object(answer.json), more: make() }, 50_000);
          expect(text.length).toBeGreaterThan(30_000);
          expect(() => answer.read(text)).not.toThrow();
        }
    },
  );

  it('what is taken away, moved, or of somebody else makes no number another one', () => {
    fc.assert(
      fc.property(one, harmlessEdits, (at, edits) => {
        const answer = numbered(all, at);
        const text = written(edited(answer.json, edits, answer.own, spared));
        const is = answer.read(text);
        const posts = others?.test(text) ? is.posts : is.posts.filter(isNotLeftOut(answer.truth));
        expect([answer.name, wrongNumbers(answer.truth, { ...is, posts })]).toEqual([answer.name, []]);
      }),
      seeded(250, 0.42),
    );
  }, 3_600_000);

  it('what breaks off in the middle makes no number another one either', () => {
    fc.assert(
      fc.property(one, fc.nat(9_999_999), fc.boolean(), (at, length, inLines) => {
        const answer = numbered(all, at);
        const text = JSON.stringify(answer.json, null, inLines ? 1 : 0);
        const is = answer.read(text.slice(0, length % text.length));
        expect([answer.name, wrongNumbers(answer.truth, is)]).toEqual([answer.name, []]);
      }),
      seeded(50, 0.06),
    );
  }, 3_600_000);

  it('a number that is another one is told where it stood, and nowhere else', () => {
    for (const answer of all) {
      for (const index of numbersIn(answer.json).keys()) {
        const json = structuredClone(answer.json);
        const { was, path, plant } = numbered(numbersIn(json), index);
        plant();
        const wrong = wrongNumbers(
          answer.truth,
          answer.read(written(json)),
          // Some counts are the sum of two: as much more as the one that was changed.
          (before, is) => isSameNumber(before, is) || before === null || is.value - before.value === planted - was,
        );
        expect([answer.name, path, was, wrong]).toEqual([answer.name, path, was, []]);
      }
    }
  }, 3_600_000);
});
