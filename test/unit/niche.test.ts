import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSearchable } from '../../src/estimate/text/find-word';
import { topicNames, topicsIn } from '../../src/estimate/topics/lexicon';
import { nicheOf, topicsOfCaptions } from '../../src/estimate/topics/niche';
import { textsOf } from '../../src/estimate/text/account-texts';
import type { Account, Post } from '../../src/model/reading';
import { account, daysAgo, post } from './estimate-posts';
import { english } from '../support/english';

const topics = (text: string) => [...topicsIn(makeSearchable(text)).keys()].toSorted();
const posts = (captions: string[]) => captions.map((caption, index) => post({ caption, publishedAt: daysAgo(index) }));
const nicheIn = (about: Account, some: Post[]) => {
  const texts = textsOf(about, some);
  return nicheOf(texts, about, topicsOfCaptions(texts));
};
const niche = (captions: string[], changes: Partial<Account> = {}) => nicheIn(account(changes), posts(captions));

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
    ['ko, about money though it ends like "tech"', '재테크 공부를 시작', 'education finance'],
    ['ja', '保護猫と暮らす', 'pets'],
    ['ja', '駅前で絵を描く', 'art'],
    ['ru', 'Здоровье и сон', 'health'],
    ['en, next to an apostrophe', "The cat's new bed", 'pets'],
    ['en, as one word of a hashtag', '#my_vegan_life', 'food'],
    ['accents do not matter', 'PÂTISSERIE', 'food'],
  ])('%s: %s', (_, text, topic) => {
    expect(topics(text)).toEqual(topic.split(' '));
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
    'コントロールが難しい',
    '猫背を治したい、猫の手も借りたい',
    '絵文字と絵本と絵馬',
    '株式会社を設立',
    'ガイダンスの後はプランニング、ランニングコストも',
    'コーディングとレコーディング',
    'お買い物マラソン開催中、お釣りが出る',
    '目の保養',
    '주식회사 설립',
    '그림자가 아기자기해',
    '교육아카데미 레코딩, 머신러닝',
    '패션후르츠, 운동화',
    '熊猫和天猫，公共汽车站',
    'A palestra foi ótima, veja a programação',
    'En sevdiğim oyuncu, çok tatlı',
    'Calcio e magnesio',
    'Boxing Day sale #boxingday',
    'A hot dog or a corn dog #hotdog #hotdogs',
    'Stricken with grief',
    'Imam pet dana',
    'Una obra maestra',
    'Nasi bebek goreng',
    'Cât de frumos, cat mai bine',
    'Una copa de crianza',
    'Una máscara de carnaval',
    'Здорово получилось, походу',
    'Natural beauty of the lake',
    'By the swimming pool, ballet flats on',
    'Downward dog, cat-eye, recipe for disaster',
    'Das ist eine neue Technik',
    "L'esport a l'escola",
    'Wir wollen auswandern #auswandern',
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
    const captions = Array.from({ length: 8 }, () => 'So it goes #lockpicking #fyp #mirabakes #mira #Ad');
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
    const of = (some: typeof list) => nicheIn(account(), some);
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
        expect(of(shuffled)).toEqual(of(list));
      }),
      { numRuns: 20 },
    );
  });
});
