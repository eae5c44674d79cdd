import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import { makeWords } from '../../src/shared/words';
import { exact, now, postsWithLikes, record, tiktok } from './estimate-posts';

const english = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as {
  [key: string]: { message: string };
};
const words = makeWords((key) => english[key]?.message ?? '');

/** Twelve posts, of which the first ones say this of themselves. */
const twelve = (many: number, kind: Partial<Post>, others: Partial<Post> = {}) =>
  postsWithLikes(Array<number>(12).fill(400), {
    views: exact(9_000),
    shares: exact(0),
    caption: 'Bread today',
    commission: false,
    promoted: false,
    ...others,
  }).map((post, index) => (index < many ? { ...post, ...kind } : post));
const assessed = (posts: Post[]) => assess(record(posts, { site: 'tiktok' }), tiktok, defaultBrief('Any'), now);
const factsOf = (posts: Post[]) => assessed(posts).facts.map(words.tell);

describe('posts that sell in a shop', () => {
  it('are told as earning a commission, and are no paid posts', () => {
    const posts = twelve(3, { commission: true });
    expect(factsOf(posts)).toContain('3 of 12 posts earn a commission on sales; they do not count as paid.');
    expect(assessed(posts)).toMatchObject({ engagement: { sample: 12 }, sponsorship: { paid: 0, of: 12 } });
    expect(factsOf(twelve(1, { commission: true }))).toContain(
      '1 of 12 posts earns a commission on sales; it does not count as paid.',
    );
  });

  it('are no fact where the site tells it of few posts, or of none', () => {
    const told = (posts: Post[]) => factsOf(posts).filter((fact) => fact.includes('commission'));
    expect(told(twelve(3, { commission: true }, { commission: null }))).toEqual([]);
    expect(told(twelve(0, {}))).toEqual([]);
  });
});

describe('posts for the own brand', () => {
  it('are told as such, and are no paid posts', () => {
    const posts = twelve(2, { ownBrand: true }, { ownBrand: false });
    expect(factsOf(posts)).toContain('2 of 12 posts advertise the creator’s own brand.');
    expect(assessed(posts)).toMatchObject({ engagement: { sample: 12 }, sponsorship: { paid: 0 } });
  });
});

describe('posts whose reach was bought', () => {
  it('are left out of the rate, which says so, and are no paid posts', () => {
    const posts = twelve(4, { promoted: true });
    expect(assessed(posts)).toMatchObject({
      engagement: { sample: 8, leftOut: { promoted: 4 } },
      sponsorship: { paid: 0, of: 12 },
    });
  });
});

describe('a post that is several of these', () => {
  it('is paid where a brand paid for it, whatever else it is', () => {
    const posts = twelve(3, { paid: 'label', promoted: true, commission: true, caption: 'With @oven' });
    expect(assessed(posts)).toMatchObject({
      engagement: { sample: 9, leftOut: { promoted: 3 } },
      sponsorship: { paid: 3, partners: [{ brand: 'oven', posts: 3 }] },
    });
  });
});
