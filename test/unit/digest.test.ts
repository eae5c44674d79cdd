import { serialize } from 'node:v8';
import fc from 'fast-check';
import { parse, safeParse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { digestOf, renewDigest } from '../../src/estimate/digest';
import { estimateVersion } from '../../src/estimate/estimate-version';
import { defaultBrief } from '../../src/model/brief';
import { digestSchema } from '../../src/model/digest-schema';
import type { Account, Post } from '../../src/model/reading';
import type { KnownAccount } from '../../src/model/record';
import { lookedAt, madeAccount } from '../support/made-accounts';
import { account, daysAgo, exact, instagram, post, postsWithLikes, record } from './estimate-posts';

const brief = defaultBrief('Any');
const asking = {
  ...brief,
  keywords: ['bread', 'ケーキ', 'travel'],
  avoid: ['casino'],
  competitors: ['oven.co'],
  languages: ['en'],
};

describe('the digest of an account', () => {
  it('changes no assessment, whatever was written and whatever a brief asks', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.constantFrom(brief, asking), (seed, by) => {
        const { record: known, rules } = madeAccount(seed);
        // As it comes back from the store.
        const digest = structuredClone(digestOf(known.account, known.posts));
        expect(assess({ ...known, digest }, rules, by, lookedAt)).toEqual(assess(known, rules, by, lookedAt));
      }),
      { numRuns: 150 },
    );
  });

  it('is what an assessment goes by, and is made anew where another version of the estimate made it', () => {
    const known = record(
      postsWithLikes(Array<number>(12).fill(500), { caption: 'Sourdough bread, fresh from the oven' }),
    );
    const digest = { ...digestOf(known.account, known.posts), languages: { found: [], of: 1 } };
    const languagesBy = (estimate: number) =>
      assess({ ...known, digest: { ...digest, estimate } }, instagram, brief, lookedAt).languages;
    expect(languagesBy(estimateVersion)).toEqual({ found: [], of: 1 });
    expect(languagesBy(estimateVersion - 1)).toEqual({ found: [{ language: 'en', captions: 12 }], of: 12 });
    expect(assess({ ...known, digest: null }, instagram, brief, lookedAt).languages?.of).toBe(12);
  });

  it('is kept from one look to the next, until a text or the order of the posts is another', () => {
    const posts = ['Bread', 'A hike', 'Bread again'].map((caption, index) =>
      post({ caption, publishedAt: daysAgo(index + 1), likes: exact(50) }),
    );
    const before = { ...record(posts, { bio: 'Baker' }), digest: digestOf(account({ bio: 'Baker' }), posts) };
    const isKept = (changed: Post[], changes: Partial<Account> = {}, known: KnownAccount = before) =>
      renewDigest(record(changed, { bio: 'Baker', ...changes }), known) === known.digest;
    const [first, ...others] = posts;
    if (!first) throw new Error('three posts');

    expect(isKept(posts)).toBe(true);
    expect(isKept([{ ...first, likes: exact(60) }, ...others], { followers: exact(9) })).toBe(true);
    expect(isKept([{ ...first, caption: 'Cake' }, ...others])).toBe(false);
    expect(isKept([{ ...first, publishedAt: daysAgo(9) }, ...others])).toBe(false);
    expect(isKept([{ ...first, author: 'somebody.else' }, ...others])).toBe(false);
    expect(isKept(posts, { category: 'Bakery' })).toBe(false);
    expect(isKept(posts, {}, { ...before, digest: { ...before.digest, estimate: estimateVersion - 1 } })).toBe(false);
    expect(renewDigest(before, null)).toEqual(before.digest);
  });

  it('as it is kept has its schema, and what is none is told from it', () => {
    for (let seed = 0; seed < 120; seed++) {
      const { account: who, posts } = madeAccount(seed).record;
      const digest = digestOf(who, posts);
      expect(parse(digestSchema, digest)).toEqual(digest);
      for (const key of Object.keys(digest)) {
        expect(safeParse(digestSchema, { ...digest, [key]: 'broken' }).success).toBe(false);
        expect(safeParse(digestSchema, { ...digest, [key]: undefined }).success).toBe(false);
      }
    }
  });

  it('saves the reading of captions: none is folded for a brief that asks for no words', () => {
    const known = record(
      postsWithLikes(Array<number>(12).fill(500), { caption: 'Sourdough bread, fresh from the oven' }),
      { followers: exact(12_000), bio: 'Baker', category: 'Bakery' },
    );
    const digest = digestOf(known.account, known.posts);
    const normalize = vi.spyOn(String.prototype, 'normalize');
    try {
      assess({ ...known, digest }, instagram, brief, lookedAt);
      expect(normalize).not.toHaveBeenCalled();
      assess(known, instagram, brief, lookedAt);
      expect(normalize).toHaveBeenCalled();
    } finally {
      normalize.mockRestore();
    }
  });

  it('is small, however much was written', () => {
    const sizes = Array.from({ length: 120 }, (_, seed) => {
      const { account: who, posts } = madeAccount(seed).record;
      return serialize(digestOf(who, posts)).length;
    });
    // How many bytes a text takes is the engine's own matter: it is not the same in every run.
    expect(Math.max(...sizes)).toBeLessThan(1_500);
  });
});
