import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf, languagesOf } from '../../src/estimate/languages';
import { textsOf } from '../../src/estimate/text/account-texts';
import { account, daysAgo, post } from './estimate-posts';
import { everyday } from './everyday-sentences';

const posts = (captions: string[]) => captions.map((caption, index) => post({ caption, publishedAt: daysAgo(index) }));

describe('the language of a caption', () => {
  it.each([
    ['This is the bread I made for you', 'en'],
    ['Das ist das Brot, das ich für euch gebacken habe', 'de'],
    ['Este es el pan que hice para ti', 'es'],
    ["C'est le pain que j'ai fait pour vous", 'fr'],
    ['Este é o pão que eu fiz para você', 'pt'],
    ['Questo è il pane che ho fatto per voi', 'it'],
    ['Dit is het brood dat ik voor je heb gebakken', 'nl'],
    ['To jest chleb, który dla was dziś zrobiłam, i jest pyszny', 'pl'],
    ['Bu sizin için yaptığım ekmek ve çok güzel', 'tr'],
    ['Это хлеб, который я испекла для вас, и он очень вкусный', 'ru'],
    ['هذا هو الخبز الذي صنعته في البيت', 'ar'],
    ['यह मेरे घर की रोटी है', 'hi'],
    ['今日焼いたパンです', 'ja'],
    ['오늘 구운 빵입니다', 'ko'],
    ['今天做的面包很好吃', 'zh'],
    ['Ini roti yang aku buat untuk kamu', 'id'],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    '',
    '🍞🍞🍞',
    '#the #and #with @the.and',
    'Sourdough',
    'นี',
    '本日限定発売',
    // Icelandic, Basque, Kazakh and Marathi, which no brief can ask for.
    'Þetta er brauðið sem ég bakaði',
    'Gaur ogia egin dut amonarekin',
    'Мен бүгін нан пісірдім',
    'आज मी भाकरी केली आहे',
  ])('is not guessed from "%s"', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it('is read next to emoji too', () => {
    expect(languageOf('☀️This ❤️is bread')).toBe('en');
  });

  describe.each(knownLanguages)('which a brief may ask for: %s', (language) => {
    const { clear = [], alike = [] } = everyday[language] ?? {};

    it('is told from everyday sentences', () => {
      expect(clear.length).toBeGreaterThanOrEqual(2);
      expect(clear.filter((text) => languageOf(text) !== language)).toEqual([]);
    });

    it('is left open where another language says the same, and never called another', () => {
      expect(alike.map(languageOf).filter((told) => told !== null && told !== language)).toEqual([]);
    });
  });

  it('is counted over the captions it can be told of', () => {
    const captions = ['This is the bread for you', 'Das ist das Brot für euch', 'This was not for me', 'Brot'];
    expect(languagesOf(textsOf(account(), posts(captions)))).toEqual({
      found: [
        { language: 'en', captions: 2 },
        { language: 'de', captions: 1 },
      ],
      of: 3,
    });
    expect(languagesOf(textsOf(account(), posts(['Brot'])))).toBeNull();
  });

  it('is the one that other captions are in, where two languages would say the same', () => {
    const [danish = ''] = everyday['da']?.clear ?? [];
    const [norwegian = ''] = everyday['nb']?.clear ?? [];
    const alike = 'Det er en fin dag for kaffe';
    const of = (captions: string[]) => languagesOf(textsOf(account(), posts(captions)));
    expect(of([danish, alike])).toEqual({ found: [{ language: 'da', captions: 2 }], of: 2 });
    expect(of([danish, norwegian, alike])?.of).toBe(2);
    expect(of([alike])).toBeNull();
  });

  it('is not English for a few English words in a long text of a language that is not known here', () => {
    const zulu =
      'Namuhla ekuseni ngibhake isinkwa esisha somndeni wami nabangane bethu bonke abafike ekhaya izolo ebusuku, ' +
      'sajabula kakhulu kwaze kwasa, futhi ngizobhala iresiphi kusasa uma nithanda, the best for you';
    expect(languageOf(zulu)).toBeNull();
    expect(languageOf('This is the best bread for you')).toBe('en');
  });

  it('is looked for in a text of any length', () => {
    for (const piece of ['a', "a'", 'a-', '@', '#', '#a.', 'é', 'https://', 'あ', 'и ']) {
      expect(languageOf(piece.repeat(50_000))).toBe(piece === 'あ' ? 'ja' : null);
    }
  });
});
