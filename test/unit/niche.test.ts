import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSearchable } from '../../src/estimate/find-word';
import { languageOf, languagesOf } from '../../src/estimate/languages';
import { topicNames, topicsIn } from '../../src/estimate/lexicon';
import { findWords, nicheOf } from '../../src/estimate/niche';
import { textsOf } from '../../src/estimate/texts';
import type { Account } from '../../src/model/reading';
import { account, daysAgo, post } from './estimate-posts';
import { english } from '../support/english';

const topics = (text: string) => [...topicsIn(makeSearchable(text)).keys()].toSorted();
const posts = (captions: string[]) => captions.map((caption, index) => post({ caption, publishedAt: daysAgo(index) }));
const niche = (captions: string[], changes: Partial<Account> = {}) =>
  nicheOf(textsOf(account(changes), posts(captions)), account(changes));

describe('the topic of a text', () => {
  it.each([
    ['en', 'My favourite sourdough recipes', 'food'],
    ['en, glued in a hashtag', 'Sunday #veganrecipesideas #homebaking', 'food'],
    ['de', 'Neue Rezepte zum Nachmachen', 'food'],
    ['de', 'Unsere Wanderungen im Herbst', 'outdoors'],
    ['es', 'Mi rutina de maquillaje', 'beauty'],
    ['fr', 'Une recette de pâtisserie', 'food'],
    ['pt', 'Dicas de viagem', 'travel'],
    ['it', 'Il mio viaggio in treno', 'travel'],
    ['pl', 'Nowy przepis na zupę', 'food'],
    ['tr', 'Seyahat notları', 'travel'],
    ['ru', 'Три рецепта из моей тетради', 'food'],
    ['ar', 'أحدث وصفات المطبخ', 'food'],
    ['ar, with its article', 'عن السفر والحياة', 'travel'],
    ['hi', 'आज की रेसिपी', 'food'],
    ['ja', '今日のレシピを紹介します', 'food'],
    ['ko', '오늘의 메이크업', 'beauty'],
    ['zh', '週末去露營', 'outdoors'],
    ['accents do not matter', 'PÂTISSERIE', 'food'],
  ])('%s: %s', (_, text, topic) => {
    expect(topics(text)).toEqual([topic]);
  });

  it.each([
    'Berliner',
    'A new chapter, a game changer: book now',
    'Diese Art von Mode',
    "C'est quand même bon, car il pleut",
    'Transport strike #transport #smart #party #spreading',
    'La tarif et le chef du bureau',
    'Mail music@band.example or see https://travel.example/fitness',
    '아무 이야기나 필요가 없다',
    '#kindergarten #facebook #embracing',
  ])('is not guessed from: %s', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('goes by the longest word in a hashtag: unboxing is not boxing', () => {
    expect(topics('#appleunboxing')).toEqual(['tech']);
  });

  it('has a name for each', () => {
    expect(topicNames.filter((name) => !english[`topic_${name}`])).toEqual([]);
    expect(topicNames).toHaveLength(24);
  });
});

describe('the niche', () => {
  const food = Array.from({ length: 7 }, (_, index) => `Recipe number ${index}`);

  it('is the share of the main topic among posts with a clear one', () => {
    const found = niche([...food, 'A hike: hiking boots', 'Our new puppy', 'Good morning']);
    expect(found?.focus).toEqual({ topic: { key: 'topic_food' }, posts: 7, of: 9, share: 7 / 9 });
    expect(found?.topics.map(({ topic }) => topic)).toEqual([
      { key: 'topic_food' },
      { key: 'topic_pets' },
      { key: 'topic_outdoors' },
    ]);
  });

  it('is left open with five such posts, though bio and category name topics', () => {
    const found = niche(food.slice(0, 5), { bio: 'Travel and recipes', category: 'Photographer' });
    expect(found?.focus).toBeNull();
    expect(found?.topics).toContainEqual({ topic: { key: 'topic_travel' }, posts: 0, bio: true });
    expect(found?.topics).toContainEqual({ topic: { key: 'topic_photography' }, posts: 0, bio: true });
  });

  it('may be a hashtag of the account’s own, but not its name nor one that everybody uses', () => {
    const captions = Array.from({ length: 8 }, () => 'So it goes #lockpicking #fyp #mirabakes #Ad');
    const found = niche(captions);
    expect(found?.focus).toEqual({ topic: { tag: '#lockpicking' }, posts: 8, of: 8, share: 1 });
    expect(found?.topics).toHaveLength(1);
  });

  it('is unknown where nothing was read', () => {
    expect(niche([])).toBeNull();
    expect(niche(['   '])).toBeNull();
  });

  it('does not depend on the order of the posts', () => {
    const list = posts([...food, 'A hike', 'Hiking again', 'My dog #lockpicking', '#lockpicking', '#lockpicking']);
    const of = (some: typeof list) => nicheOf(textsOf(account(), some), account());
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
        expect(of(shuffled)).toEqual(of(list));
      }),
      { numRuns: 20 },
    );
  });
});

describe('words of a brief', () => {
  const found = (word: string, captions: string[], changes: Partial<Account> = {}) => {
    const [one] = findWords(textsOf(account(changes), posts(captions)), [word]);
    return one && [one.bio, one.captions, one.hashtags];
  };

  it.each<[string, string, [boolean, number, number]]>([
    ['vegan', 'All vegan today', [false, 1, 0]],
    ['vegan', 'Vegans welcome', [false, 1, 0]],
    ['city', 'Three cities', [false, 1, 0]],
    ['Rezept', 'Zwei Rezepte', [false, 1, 0]],
    ['Rezepte', 'Aus alten Rezepten', [false, 1, 0]],
    ['dog', 'My dogs', [false, 1, 0]],
    ['crème brûlée', 'creme brulee at home', [false, 1, 0]],
    ['vegan baking', 'We love vegan baking', [false, 1, 0]],
    ['vegan baking', 'baking for vegan friends', [false, 0, 0]],
    ['vegan baking', '#VeganBaking', [false, 1, 1]],
    ['#baking', '#bakinglove', [false, 1, 1]],
    ['ad', 'An adventure with additives #adventure', [false, 0, 0]],
    ['Berlin', 'Ich bin ein Berliner', [false, 0, 0]],
    ['art', 'A party, smart start', [false, 0, 0]],
    ['new', 'No news', [false, 1, 0]],
    ['パン', 'おいしいパンを焼く', [false, 1, 0]],
    ['러닝', '아침러닝은 즐거워', [false, 1, 0]],
    ['ขนม', 'ทำขนมปัง', [false, 1, 0]],
    ['рецепт', 'Пять рецептов на неделю', [false, 1, 0]],
    ['oven', 'https://oven.example/oven me@oven.example', [false, 0, 0]],
    ['c++', 'c', [false, 1, 0]],
    ['🍞', 'bread 🍞', [false, 0, 0]],
  ])('%s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual(expected);
  });

  it('are found in bio, name and category too, and counted by caption', () => {
    expect(found('bread', ['Bread! bread! #bread', 'none', 'breads'], { bio: 'Bread from Porto' })).toEqual([
      true,
      2,
      1,
    ]);
    expect(found('baker', [], { category: 'Baker', bio: null })).toEqual([true, 0, 0]);
  });

  it('are never found twice as often as there are captions, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (word, captions) => {
        const [one] = findWords(textsOf(account(), posts(captions)), [word]);
        expect(one?.captions).toBeLessThanOrEqual(one?.of ?? NaN);
        expect(one?.hashtags).toBeLessThanOrEqual(one?.captions ?? NaN);
      }),
    );
  });
});

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

  it.each(['', '🍞🍞🍞', '#the #and #with @the.and', 'Sourdough', 'Tämä on leipä jonka leivoin', 'นี'])(
    'is not guessed from "%s"',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );

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
});
