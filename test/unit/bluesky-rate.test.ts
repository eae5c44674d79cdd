import { describe, expect, it } from 'vitest';
import { readPage } from '../../scripts/read-page';
import { makeView, type PostView } from '../fixtures/bluesky/answers';
import { drawDocument, drawProfile, drawScreen } from '../fixtures/bluesky/draw-page';
import { drawItem } from '../fixtures/bluesky/draw-post';
import { mira } from '../fixtures/bluesky/people';

// A creator who writes in threads: many react to the head of each, few to what follows.

const digits = '234567abcdefghijklmnopqrstuvwxyz';

/** A thread of two, some days ago. */
function threadOf(at: number): [head: PostView, answer: PostView] {
  const made = (minute: number) => new Date(Date.parse('2026-06-18T08:00:00.000Z') - at * 86_400_000 + minute * 60_000);
  const [head, answer] = [`3mode${digits[at]}ug77e22`, `3mode${digits[at]}uhygf22`] as const;
  const likes = 640 + 12 * at;
  return [
    makeView(head, made(0).toISOString(), 'Five flours, one dough. A thread', [likes, 25, 18, 2]),
    makeView(answer, made(1).toISOString(), 'First: rye', [8 + at, 1, 0, 0], { answers: head }),
  ];
}

const threads = Array.from({ length: 12 }, (_, at) => threadOf(at));
const items = threads.flatMap(([head, answer], at) =>
  // A head that was drawn before is not drawn again: then the answer stands alone and says whom it answers.
  at % 3 === 0
    ? [drawItem(head), drawItem(answer, { repliedTo: mira })]
    : [drawItem(head, { continued: true }), drawItem(answer, { continues: true })],
);

describe('a profile of threads, from the page to the rate', () => {
  it('is rated by the heads alone: with its answers 4 % would be below 1 %', () => {
    const told = readPage({
      url: new URL('https://bsky.app/profile/mira-bakes.example'),
      html: drawDocument(drawScreen(drawProfile(mira, { items }))),
      responses: [],
      at: '2026-06-20T12:00:00.000Z',
    });
    expect(told.posts.map(({ likes }) => likes?.value)).toEqual(threads.map(([{ likeCount }]) => likeCount));
    const { engagement } = told.assessment;
    const rates = threads.map(([head]) => (head.likeCount + 45) / mira.followersCount);
    expect(engagement?.typical).toBeGreaterThan(Math.min(...rates));
    expect(engagement?.typical).toBeLessThan(Math.max(...rates));
    expect(engagement?.sample).toBe(12);
    expect(engagement?.leftOut).toMatchObject({ answer: 12 });
  });
});
