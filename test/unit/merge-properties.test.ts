import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Count, sources } from '../../src/model/count';
import { type Account, type Post, postCounts, postKinds, type Reading } from '../../src/model/reading';
import { type Joined, mergeReadings } from '../../src/records/merge';
import { mergeIntoRecord } from '../../src/records/remember';
import { bestCount } from '../../src/records/best-count';
import { anAccount, aPost, aReading, daysLater } from '../support/readings';

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const count: fc.Arbitrary<Count> = fc
  .tuple(fc.nat(2_000), fc.constantFrom(0, 0, 9, 99), fc.constantFrom(...sources))
  .map(([min, width, source]) => ({ value: min, min, max: min + width, source: width > 0 ? 'rounded' : source }));

const text = fc.constantFrom('Cakes', 'Cakes and bread', 'Cakes…', 'Bread');
const time = fc.integer({ min: -400, max: 0 }).map((day) => daysLater(day));

const account: fc.Arbitrary<Account> = fc
  .record({
    id: fc.constantFrom(null, '17'),
    name: maybe(text),
    followers: maybe(count),
    following: maybe(count),
    postCount: maybe(count),
    bio: maybe(text),
    links: fc.uniqueArray(fc.constantFrom('https://a.example/', 'https://b.example/')),
    verified: maybe(fc.boolean()),
    private: maybe(fc.boolean()),
  })
  .map((facts) => anAccount(facts));

const post: fc.Arbitrary<Post> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    publishedAt: maybe(time),
    kind: maybe(fc.constantFrom(...postKinds)),
    likes: maybe(count),
    comments: maybe(count),
    views: maybe(count),
    caption: maybe(text),
    pinned: maybe(fc.boolean()),
    paid: fc.constantFrom(null, 'label', 'caption'),
    repost: fc.boolean(),
    hidden: fc.uniqueArray(fc.constantFrom(...postCounts)),
  })
  .map(({ id, ...facts }) => aPost(id, facts));

const reading: fc.Arbitrary<Reading> = fc
  .record({
    account: maybe(account),
    posts: fc.uniqueArray(post, { selector: ({ id }) => id }),
    missing: fc.array(
      fc.record({
        what: fc.constantFrom('page', 'followers', 'bio', 'posts', 'posts.likes', 'posts.a.likes'),
        why: fc.constantFrom('not-on-page', 'hidden', 'login-wall', 'mixed-sample', 'disagreement'),
      }),
    ),
    tried: fc.array(fc.record({ source: fc.constantFrom('ld+json', 'title'), found: fc.boolean() })),
  })
  .map((facts) => aReading(facts));

const byId = (posts: Post[]) => posts.toSorted((a, b) => a.id.localeCompare(b.id));
const known = (thing: object) => Object.entries(thing).flatMap(([name, value]) => (value === null ? [] : [name]));

it('reading the same twice tells nothing new', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 4 }), (looks) => {
      // Which zeros two sources told is a matter of the sources, not of the account.
      const told = ({ zeros: _zeros, ...joined }: Joined): Reading => joined;
      const once = told(mergeReadings(looks));
      expect(told(mergeReadings([once]))).toEqual(once);
      expect(told(mergeReadings([once, once]))).toEqual(once);
      const record = mergeIntoRecord(null, once, 'key');
      expect(mergeIntoRecord(record, once, 'key')).toEqual(record);
    }),
  );
});

it('no source takes away what another one knows, except a count that its owner hides', () => {
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      const { account: facts, posts } = mergeReadings([first, second]);
      for (const one of [first, second]) {
        expect(known(facts ?? {})).toEqual(expect.arrayContaining(known(one.account ?? {})));
        for (const before of one.posts) {
          const now = posts.find(({ id }) => id === before.id);
          const stays = known(before).filter((name) => !now?.hidden.some((hidden) => hidden === name));
          expect(known(now ?? {})).toEqual(expect.arrayContaining(stays));
        }
      }
    }),
  );
});

it('no later look takes away what is remembered, except a count that its owner hides', () => {
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      const before = mergeIntoRecord(null, first, 'key');
      const now = mergeIntoRecord(before, second, 'key');
      if (before === null || now === null) return;
      expect(known(now.account)).toEqual(expect.arrayContaining(known(before.account)));
      for (const { id, ...old } of before.posts) {
        const found = now.posts.find((one) => one.id === id);
        const stays = known(old).filter((name) => !found?.hidden.some((hidden) => hidden === name));
        expect(known(found ?? {})).toEqual(expect.arrayContaining(stays));
      }
    }),
  );
});

it('the order in which a source lists its posts does not matter', () => {
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      const straight = mergeReadings([first, second]);
      const turned = mergeReadings([first, second].map((look) => ({ ...look, posts: look.posts.toReversed() })));
      expect(byId(turned.posts)).toEqual(byId(straight.posts));
      expect(turned.account).toEqual(straight.account);
    }),
  );
});

it('a hidden count is never shown', () => {
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      const remembered = mergeIntoRecord(mergeIntoRecord(null, first, 'key'), second, 'key');
      for (const one of [...mergeReadings([first, second]).posts, ...(remembered?.posts ?? [])]) {
        expect(one.hidden.filter((name) => one[name] !== null)).toEqual([]);
      }
    }),
  );
});

it('the better of two counts over time is one of the two, and always one that the newer does not contradict', () => {
  fc.assert(
    fc.property(count, count, (older, newer) => {
      // A zero told once is not believed of what was there (see below).
      fc.pre(newer.max > 0 || older.min === 0);
      const best = bestCount(older, newer);
      expect([older, newer]).toContain(best);
      expect(best?.min).toBeGreaterThanOrEqual(newer.min);
      expect(best?.max).toBeLessThanOrEqual(newer.max);
    }),
  );
});
