import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactOf } from '../../src/estimate/portrait/contact';

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
    ['お仕事はmira@bakes.exampleまで', 'mira@bakes.example'],
    ['メーカーmira@bakes.example', 'mira@bakes.example'],
    ['문의mira@bakes.example로', 'mira@bakes.example'],
    ['ติดต่อที่mira@bakes.example', 'mira@bakes.example'],
    ['邮箱123456@163.example', '123456@163.example'],
    ['للتواصلmira@bakes.example', 'mira@bakes.example'],
    ['почта: mira собака bakes точка ru', 'mira@bakes.ru'],
    ['mira chiocciola bakes punto it', 'mira@bakes.it'],
    ['mira arobase bakes point fr', 'mira@bakes.fr'],
    ['mira małpa bakes kropka pl', 'mira@bakes.pl'],
    ['Email: mira@ bakes.example', 'mira@bakes.example'],
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
    '@mira@mastodon.example',
    'logo@2x.png',
    'mira@bakes.webp',
    'bread@1.2.beta',
    'bread@18.beta',
    'shop AT bakes.example',
    'Founder@ oven.example',
    'Моя собака любит хлеб точка ру',
  ])('is never guessed from: %s', (bio) => {
    expect(emails(bio)).toEqual([]);
  });

  it('comes with the line it stands in, as it is written there, and once', () => {
    const bio = 'Bread and butter 🍞\n  Collabs: mira (at) bakes.example \nmira@bakes.example';
    expect(contactOf({ bio, links: [] }).emails).toEqual([
      { address: 'mira@bakes.example', source: 'Collabs: mira (at) bakes.example' },
    ]);
  });

  it('comes with a piece of its line where that is long', () => {
    const bio = `${'Sourdough, cakes and more. '.repeat(6)}Collabs: Mira (at) bakes.example, ${'or come to the shop '.repeat(4)}`;
    const [email] = contactOf({ bio, links: [] }).emails;
    expect(email?.source).toMatch(/^….*Mira \(at\) bakes\.example.*…$/);
    expect(email?.source.length).toBeLessThanOrEqual(62);
  });

  it('only consists of letters that stand in the bio', () => {
    const letters = [
      'a',
      'é',
      'あ',
      '１',
      '@',
      '.',
      '-',
      '_',
      ' ',
      '\n',
      '\u200b',
      '(at)',
      '[dot]',
      ' at ',
      ' dot com',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 30 }), (pieces) => {
        const bio = `${pieces.join('')}@bakes.example`;
        const found = emails(bio);
        const users = found.map((address) => address.slice(0, 1));
        expect(found.filter((address) => !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address))).toEqual([]);
        expect(users.filter((first) => !bio.normalize('NFKC').includes(first))).toEqual([]);
      }),
    );
  });

  it('is looked for in a bio of any length', () => {
    for (const piece of [
      'a',
      'a.',
      'a@',
      'a@a.',
      'a@a-',
      '_',
      'あa',
      ' a at',
      ' (at) ',
      'a @ ',
      '📩 a',
      'https://',
      'a.a/',
      '/.',
    ])
      expect(emails(piece.repeat(20_000))).toEqual([]);
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

  it("are also read from the bio where the creator's name stands before the host, but not where there is no name", () => {
    const { links } = contactOf({
      bio: 'All I bake: mira.carrd.co. Made with linktr.ee, www.carrd.co or carrd.co/',
      links: [],
    });
    expect(links).toEqual([{ url: 'https://mira.carrd.co', hub: 'Carrd' }]);
  });

  it('are read from the bio where it writes them out, each once', () => {
    const bio =
      'Shop: https://www.bakes.example/shop?from=bio. 予約はhttps://oven.exampleまで (http://bäckerei.example) https://linktr.ee/mira';
    const { links } = contactOf({ bio, links: ['https://linktr.ee/mira/', 'https://bakes.example/shop?from=bio'] });
    expect(links).toEqual([
      { url: 'https://linktr.ee/mira/', hub: 'Linktree' },
      { url: 'https://bakes.example/shop?from=bio', hub: null },
      { url: 'https://oven.example', hub: null },
      { url: 'http://bäckerei.example', hub: null },
    ]);
  });

  it('are not mistaken for a hub by a host that only ends alike', () => {
    expect(contactOf({ bio: null, links: ['https://notlinktr.ee/mira'] }).links[0]?.hub).toBeNull();
  });
});
