import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHashtags, makeTerm } from '../../src/estimate/text/find-word';
import { findWords } from '../../src/estimate/topics/niche';
import { type Texts, textsOf } from '../../src/estimate/text/account-texts';
import type { Account } from '../../src/model/reading';
import { account, daysAgo, post } from './estimate-posts';

const posts = (captions: string[]) => captions.map((caption, index) => post({ caption, publishedAt: daysAgo(index) }));

/** In how many captions a hashtag has the word. */
const inTags = ({ captions }: Texts, word: string): number =>
  captions.filter(({ search }) => inHashtags(search, makeTerm(word))).length;

describe('words of a brief', () => {
  const found = (word: string, captions: string[], changes: Partial<Account> = {}) => {
    const texts = textsOf(account(changes), posts(captions));
    const [one] = findWords(texts, [word]);
    return one && [one.bio, one.captions, inTags(texts, word)];
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
  ])('%s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual(expected);
  });

  it.each<[string, string, [boolean, number, number]]>([
    ['Nike', 'Loving Nike’s new shoes', [false, 1, 0]],
    ['Nike', "Nike'ın yeni ayakkabısı", [false, 1, 0]],
    ['alcool', "Un verre d'alcool", [false, 1, 0]],
    ['huile', 'De l’huile d’olive', [false, 1, 0]],
    ["huile d'olive", 'Ma recette : huile d’olive et citron', [false, 1, 0]],
    ['arte', "Un'idea dell'arte", [false, 1, 0]],
    ["L'Oréal", 'New from L’Oréal', [false, 1, 0]],
    ["L'Oréal", 'New from Loreal', [false, 1, 0]],
    ["L'Oréal", 'So good #loreal', [false, 1, 1]],
    ["McDonald's", '#mcdonalds run', [false, 1, 1]],
    ['McDonalds', 'At McDonald’s again', [false, 1, 0]],
    ["O'Neill", 'My O’Neill jacket', [false, 1, 0]],
    ['ONeill', "My O'Neill jacket", [false, 1, 0]],
    ['hell', "We'll see, he'll come", [false, 0, 0]],
    ['can', "I can't", [false, 0, 0]],
    ['nest', 'Ce n’est pas vrai', [false, 0, 0]],
    ['Dell', "All'ombra dell'arte", [false, 0, 0]],
    ["D'Angelo", 'Angelo is here', [false, 0, 0]],
  ])('stand next to an apostrophe: %s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual(expected);
  });

  it.each<[string, string, [boolean, number, number]]>([
    ['🍞', 'bread 🍞', [false, 1, 0]],
    ['🍺', 'Cheers🍺🍺', [false, 1, 0]],
    ['❤️', 'With \u2764 from Porto', [false, 1, 0]],
    ['🍺', 'bread 🍞', [false, 0, 0]],
    ['travel', 'Home again ☀️travel', [false, 1, 0]],
    ['vegan', '❤️vegan 1️⃣', [false, 1, 0]],
    ['Mehl', '1️⃣Mehl 2️⃣Zucker', [false, 1, 0]],
    ['Nike', 'My Nike™ shoes', [false, 1, 0]],
    ['18+', 'Only for 18+', [false, 1, 0]],
    ['18+', '#18plus', [false, 1, 1]],
    ['18+', 'I turn 18 today #18', [false, 0, 0]],
    ['18+', 'Call 118+', [false, 0, 0]],
    ['C++', 'I write c++, not C', [false, 1, 0]],
    ['C++', 'Take vitamin c daily', [false, 0, 0]],
    ['C#', 'Learning C# this week', [false, 1, 0]],
    ['C#', 'Vitamin c #vitaminc', [false, 0, 0]],
    ['100%', 'The last 100 days', [false, 0, 0]],
    ['!!!', 'Wow!!!', [false, 0, 0]],
  ])('keep their signs: %s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual(expected);
  });

  it.each<[string, string, [boolean, number, number]]>([
    ['vegan', '今日はvegan料理を作った', [false, 1, 0]],
    ['Nike', '新しいNikeの靴', [false, 1, 0]],
    ['nike', '오늘 산 Nike를 신고', [false, 1, 0]],
    ['vegan料理', '今日はvegan料理を作った', [false, 1, 0]],
    ['韓国kpop', '大好きな韓国KPOPの話', [false, 1, 0]],
    ['vegan', '#vegan料理', [false, 1, 1]],
    ['طبخ', 'كتاب للطبخ السريع', [false, 1, 0]],
    ['طبخ', 'البيت والطبخ', [false, 1, 0]],
    ['الطبخ', 'أهتم بالطبخ', [false, 1, 0]],
    ['والدين', 'إلى والدين', [false, 1, 0]],
    ['vegan', '#vegan_cake', [false, 1, 1]],
    ['vegan cake', '#vegan_cake', [false, 1, 1]],
    ['art', '#smart_cake', [false, 0, 0]],
  ])('are told apart where no space does it: %s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['кошка', 'Две кошки', true],
    ['кошки', 'Моя кошка', true],
    ['книга', 'Читаю книгу', true],
    ['кухня', 'Сегодня на кухне', true],
    ['пицца', 'Кусок пиццы с собой', true],
    ['школа', 'Снова в школе', true],
    ['школа', 'За школой', true],
    ['модный', 'Модная сумка', true],
    ['ρούχα', 'Ένα ρούχο', true],
    ['gâteau', 'Deux gâteaux', true],
    ['bijoux', 'Un bijou ancien', true],
    ['jeu', 'Des jeux de société', true],
    ['viagem', 'Minhas viagens', true],
    ['viagens', 'Dicas de viagem', true],
    ['pão', 'Dois pães', true],
    ['limões', 'Um limão', true],
    ['קפה', 'הקפה של הבוקר', true],
    ['קפה', 'בוקר והקפה מוכן', true],
    ['קפה', 'יושבים בקפה', true],
    ['парта', 'Партия в шахматы', false],
    ['рука', 'Новый рукав', false],
    ['мода', 'Новая модель', false],
    ['слава', 'Другие слова', false],
    ['pao', 'Mijn poes', false],
    ['suit', 'A suite with a view', false],
    ['יער', 'תספורת לשיער', false],
    ['מידה', 'שעות של למידה', false],
  ])('are inflected as their language does: %s in "%s": %j', (word, caption, expected) => {
    expect(found(word, [caption])).toEqual([false, expected ? 1 : 0, 0]);
  });

  it('are looked for in a text of any length', () => {
    for (const piece of ["a'", '+', '18+', '#_', 'ال', 'あa', '☀️', "'"]) {
      expect(found('18+ vegan', [piece.repeat(50_000)])).toEqual([false, 0, 0]);
      expect(found("l'huile", [piece.repeat(50_000)])).toEqual([false, 0, 0]);
    }
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
        const texts = textsOf(account(), posts(captions));
        const [one] = findWords(texts, [word]);
        expect(one?.captions).toBeLessThanOrEqual(one?.of ?? NaN);
        expect(inTags(texts, word)).toBeLessThanOrEqual(one?.captions ?? NaN);
      }),
    );
  });
});
