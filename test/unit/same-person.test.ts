import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPageOf } from '../../src/estimate/portrait/link-hubs';
import { evidenceOf, type Identified, searchKeys } from '../../src/estimate/same-person';
import { evidenceText } from '../../src/present/same-person';
import * as sites from '../../src/sites/identity';
import { englishWords } from '../support/english';

const on = (site: string, handle: string, changes: Partial<Identified> = {}): Identified => ({
  site,
  handle,
  id: null,
  name: null,
  bio: null,
  links: [],
  ...changes,
});
const mira = (changes: Partial<Identified> = {}) => on('instagram', 'mira.bakes', { id: '4711', ...changes });
const textsOf = (one: Identified, other: Identified) =>
  evidenceOf(one, other, sites).map((evidence) =>
    evidenceText(evidence, { one: 'Mira', other: 'Bakes' }, englishWords),
  );

describe('Two accounts may be one person’s', () => {
  it('where each links to the other, one way or both', () => {
    const there = mira({ links: ['https://www.tiktok.com/@Mira.Bakes?lang=en'] });
    const tiktok = on('tiktok', 'mira.bakes');
    expect(textsOf(there, tiktok)).toEqual(['Mira links to Bakes']);
    expect(textsOf(tiktok, there)).toEqual(['Bakes links to Mira']);
    const back = on('tiktok', 'mira.bakes', { bio: 'More on instagram.com/mira.bakes ♡' });
    expect(textsOf(there, back)).toEqual(['Mira and Bakes link to each other']);
  });

  it.each([
    ['a channel without a handle, by its id', 'https://youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa', 'youtube'],
    ['a channel with a handle, by its id', 'https://m.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa', 'youtube'],
  ])('where one links to %s', (_, address, site) => {
    const id = 'UCaaaaaaaaaaaaaaaaaaaaaa';
    expect(textsOf(mira({ links: [address] }), on(site, 'mira', { id }))).toEqual(['Mira links to Bakes']);
    expect(textsOf(mira({ links: [address] }), on(site, id, { id }))).toEqual(['Mira links to Bakes']);
  });

  it('where both link to one page of links, however it is written', () => {
    const one = mira({ links: ['https://linktr.ee/Mira?utm_source=ig'] });
    const other = on('tiktok', 'bakery', { bio: '🍞 linktree.com/mira' });
    expect(textsOf(one, other)).toEqual(['Both link to linktr.ee/mira']);
  });

  it('where handle and name are the same on two sites', () => {
    const one = mira({ name: 'Mira Bäckt | Baker 🍞' });
    expect(textsOf(one, on('x', 'mira_bakes', { name: 'MIRA BACKT' }))).toEqual([
      'The same handle @mira.bakes on two sites, and the same name “MIRA BACKT”',
    ]);
    expect(textsOf(one, on('bluesky', 'mirabakes.bsky.social', { name: 'Mira bäckt' }))).toHaveLength(1);
  });

  it('the strongest reason first', () => {
    const one = mira({ name: 'Mira', links: ['https://linktr.ee/mira', 'https://www.tiktok.com/@mira.bakes'] });
    const other = on('tiktok', 'mira.bakes', { name: 'Mira B.', links: ['https://linktr.ee/mira'] });
    expect(evidenceOf(one, other, sites).map(({ kind }) => kind)).toEqual(['link', 'hub', 'handle']);
  });
});

describe('Two accounts are not taken for one person’s', () => {
  it('by a name alone, nor by a handle alone', () => {
    expect(textsOf(mira({ name: 'Mira Lopez' }), on('tiktok', 'lopez.m', { name: 'Mira Lopez' }))).toEqual([]);
    expect(textsOf(mira(), on('tiktok', 'mira.bakes'))).toEqual([]);
    expect(textsOf(mira({ name: 'Mira' }), on('tiktok', 'mira.bakes', { name: 'Ana' }))).toEqual([]);
  });

  it('by a name that only repeats the handle, or a short one that many have', () => {
    const filled = { name: 'mira.bakes' };
    expect(textsOf(mira(filled), on('tiktok', 'mira.bakes', filled))).toEqual([]);
    expect(textsOf(on('instagram', 'ana', { name: 'Ana' }), on('x', 'ana', { name: 'ANA ♡' }))).toEqual([]);
    expect(textsOf(on('instagram', 'ana', { name: 'Ana Ruiz' }), on('x', 'ana', { name: 'Ana Ruiz' }))).toHaveLength(1);
  });

  it.each([
    ['https://www.youtube.com/', 'https://www.youtube.com/'],
    ['https://linktr.ee', 'https://linktr.ee/'],
    ['https://linktr.ee/login', 'https://linktr.ee/login'],
    ['https://shopmy.us/collections/12', 'https://shopmy.us/collections/12'],
    ['https://www.amazon.com/shop', 'https://www.amazon.com/shop'],
    ['https://www.instagram.com/explore/', 'https://www.instagram.com/explore/'],
    // A brand whom both work for.
    ['https://www.instagram.com/oven.co/', 'https://www.instagram.com/oven.co/'],
  ])('by links that anybody may have: %s', (one, other) => {
    expect(textsOf(mira({ links: [one] }), on('tiktok', 'tom', { links: [other] }))).toEqual([]);
  });

  it('by one linking to the other on the same site, as people link to friends and brands; both ways says more', () => {
    const brand = on('instagram', 'oven.co');
    const there = mira({ links: ['https://www.instagram.com/oven.co/'] });
    expect(textsOf(there, brand)).toEqual([]);
    const back = { ...brand, links: ['https://www.instagram.com/mira.bakes/'] };
    expect(textsOf(there, back)).toEqual(['Mira and Bakes link to each other']);
  });

  it('by a link to a post, or where they are the same account', () => {
    const post = 'https://www.tiktok.com/@mira.bakes/video/7300000000000000000';
    expect(textsOf(mira({ links: [post] }), on('tiktok', 'mira.bakes'))).toEqual([]);
    expect(textsOf(mira(), mira({ links: ['https://www.instagram.com/mira.bakes/'] }))).toEqual([]);
  });
});

describe('A page of links', () => {
  it.each([
    ['https://linktr.ee/Mira/', 'linktr.ee/mira'],
    ['https://www.linktree.com/mira', 'linktr.ee/mira'],
    ['https://tap.bio/@mira', 'tap.bio/mira'],
    ['https://mira.carrd.co/#about', 'mira.carrd.co'],
    ['https://carrd.co/', null],
    ['https://help.linktr.ee/', null],
    ['https://example.com/mira', null],
    ['no address', null],
  ])('%s', (url, page) => {
    expect(linkPageOf(url)).toBe(page);
  });
});

describe('The keys by which an index finds the accounts worth comparing', () => {
  it('are few, exact, and name the account, its links, its page of links and its handle', () => {
    const account = mira({ links: ['https://linktr.ee/mira', 'https://www.tiktok.com/@mira.bakes'] });
    expect(searchKeys(account, sites)).toEqual({
      kept: [
        'profile:instagram/mira.bakes',
        'profile:instagram/=4711',
        'link:tiktok/mira.bakes',
        'hub:linktr.ee/mira',
        'handle:mirabakes',
      ],
      asked: [
        'profile:tiktok/mira.bakes',
        'link:instagram/mira.bakes',
        'link:instagram/=4711',
        'hub:linktr.ee/mira',
        'handle:mirabakes',
      ],
    });
  });

  const handle = fc.constantFrom('mira.bakes', 'mira_bakes', 'tom', 'MIRA.bakes');
  const link = fc.constantFrom(
    'https://www.instagram.com/mira.bakes/',
    'https://www.tiktok.com/@mira.bakes',
    'https://x.com/mira_bakes',
    'https://x.com/tom',
    'https://linktr.ee/mira',
    'https://youtube.com/',
    'https://oven.example/shop',
  );
  const anyAccount: fc.Arbitrary<Identified> = fc.record({
    site: fc.constantFrom('instagram', 'tiktok', 'x', 'threads'),
    handle,
    id: fc.option(fc.constantFrom('1', '2'), { nil: null }),
    name: fc.option(fc.constantFrom('Mira', 'Mira Lopez', 'Tom', '🍞'), { nil: null }),
    bio: fc.option(fc.constantFrom('tiktok.com/@tom', 'linktr.ee/mira', ''), { nil: null }),
    links: fc.array(link, { maxLength: 4 }),
  });

  it('meet wherever there is evidence, in both directions', () => {
    fc.assert(
      fc.property(anyAccount, anyAccount, (one, other) => {
        const meet = (asking: Identified, kept: Identified) => {
          const { kept: keys } = searchKeys(kept, sites);
          return searchKeys(asking, sites).asked.some((key) => keys.includes(key));
        };
        const found = evidenceOf(one, other, sites).length > 0;
        expect(!found || (meet(one, other) && meet(other, one))).toBe(true);
      }),
    );
  });

  it('and evidence is the same from both sides', () => {
    fc.assert(
      fc.property(anyAccount, anyAccount, (one, other) => {
        const kinds = (a: Identified, b: Identified) => evidenceOf(a, b, sites).map(({ kind }) => kind);
        expect(kinds(one, other)).toEqual(kinds(other, one));
      }),
    );
  });

  it('stay few for an account with as many links as it likes', () => {
    const links = Array.from({ length: 50 }, (_, index) => `https://x.com/shop${index}`);
    expect(searchKeys(mira({ links }), sites).kept.length).toBeLessThan(30);
  });
});
