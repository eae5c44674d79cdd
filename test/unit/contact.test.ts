import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactOf } from '../../src/estimate/contact';

const emails = (bio: string) => contactOf({ bio, links: [] }).emails.map(({ address }) => address);

describe('an e-mail address in the bio', () => {
  it.each([
    ['Collabs: mira@bakes.example', 'mira@bakes.example'],
    ['mira (at) bakes (dot) example', 'mira@bakes.example'],
    ['mira[at]bakes[dot]example', 'mira@bakes.example'],
    ['mira{at}bakes.example', 'mira@bakes.example'],
    ['お仕事 mira＠bakes．example', 'mira@bakes.example'],
    ['mi\u200bra@ba\u200dkes.example', 'mira@bakes.example'],
    ['mira arroba bakes punto com', 'mira@bakes.com'],
    ['mira.lopez at bakes dot co dot uk', 'mira.lopez@bakes.co.uk'],
    ['mira @ bakes . example', 'mira@bakes.example'],
    ['📩 mira @ bakes.example', 'mira@bakes.example'],
    ['Kontakt: mira @bakes.example 🍞', 'mira@bakes.example'],
    ['(MIRA+PR@Bakes.Example)', 'mira+pr@bakes.example'],
    ['✉️mira@bäckerei.example', 'mira@bäckerei.example'],
  ])('%s', (bio, address) => {
    expect(emails(bio)).toEqual([address]);
  });

  it.each([
    'Co-founder @ oven.example',
    'baker @oven.example',
    '@mira.bakes',
    'Find me at bakes.example',
    'See you at oven dot com',
    'Bakers like mira.lopez at oven dot com',
    'mira@localhost',
    'Meet me @ the market. Berlin',
    'Open 9 (at the latest)',
  ])('is never guessed from: %s', (bio) => {
    expect(emails(bio)).toEqual([]);
  });

  it('comes with the line it stands in, as it is written there, and once', () => {
    const bio = 'Bread and butter 🍞\n  Collabs: mira (at) bakes.example \nmira@bakes.example';
    expect(contactOf({ bio, links: [] }).emails).toEqual([
      { address: 'mira@bakes.example', source: 'Collabs: mira (at) bakes.example' },
    ]);
  });

  it('only consists of letters that stand in the bio', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const bio of [text, `${text}@${text}.example`, `${text} (at) ${text}`]) {
          for (const address of emails(bio)) {
            const user = address.split('@')[0] ?? '';
            expect(bio.normalize('NFKC').toLowerCase()).toContain(user.slice(0, 1));
            expect(address).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/);
          }
        }
      }),
    );
  });
});

describe('links', () => {
  it('keep their order, and pages of links are called by their name', () => {
    const links = ['https://linktr.ee/mira', 'https://mira.carrd.co/', 'https://bakes.example/', 'not a link'];
    expect(contactOf({ bio: null, links }).links).toEqual([
      { url: 'https://linktr.ee/mira', hub: 'Linktree' },
      { url: 'https://mira.carrd.co/', hub: 'Carrd' },
      { url: 'https://bakes.example/', hub: null },
      { url: 'not a link', hub: null },
    ]);
  });

  it('are also read from the bio where it names a page of links, and nothing else', () => {
    const { links } = contactOf({ bio: 'All recipes: linktr.ee/mira. Not and/or bakes.example/shop', links: [] });
    expect(links).toEqual([{ url: 'https://linktr.ee/mira', hub: 'Linktree' }]);
  });

  it('are not mistaken for a hub by a host that only ends alike', () => {
    expect(contactOf({ bio: null, links: ['https://notlinktr.ee/mira'] }).links[0]?.hub).toBeNull();
  });
});
