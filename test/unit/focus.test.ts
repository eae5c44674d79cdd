import { describe, expect, it } from 'vitest';
import { askFocus } from '../../src/estimate/fit/criteria/focus';
import { askKeywords } from '../../src/estimate/fit/criteria/keywords';
import { nicheOf, topicsOfCaptions } from '../../src/estimate/topics/niche';
import { textsOf } from '../../src/estimate/text/account-texts';
import { defaultBrief } from '../../src/model/brief';
import { englishWords } from '../support/english';
import { account, daysAgo, post } from './estimate-posts';
import { nothing } from './fit-findings';

/** What is said of the niche of an account with this category and these captions, held against words of a brief. */
function said(captions: string[], category: string | null = null, keywords: string[] = [], ask = askFocus) {
  const who = account({ category });
  const texts = textsOf(
    who,
    captions.map((caption, index) => post({ caption, publishedAt: daysAgo(index) })),
  );
  const topical = topicsOfCaptions(texts);
  const findings = { ...nothing, account: who, texts, topical, niche: nicheOf(texts, who, topical) };
  const answered = ask(findings, { ...defaultBrief('Any'), keywords });
  if (!answered) return null;
  const [answer, key, values = {}] = answered;
  return [answer, englishWords.tell({ key, values })];
}

/** Captions of a baker whose words no list of topics holds. */
const loaves = [
  'Rye, day three.',
  'The starter is awake.',
  'Tuesday loaf, crumb shot inside.',
  'What flour do you use?',
  'Rye again, with seeds.',
  'A loaf for the neighbours.',
  'Slow morning.',
  'Rye and honey.',
];

describe('A niche', () => {
  it('is what the captions say, whatever the category', () => {
    const hikes = Array.from({ length: 7 }, (_, index) => `Hiking, day ${index}`);
    expect(said(hikes, 'Bakery')?.[0]).toBe('meets');
    expect(said(hikes, 'Bakery')?.[1]).toContain('Outdoors, 7 of 7 posts');
  });

  it.each(['Bakery', 'Food & beverage', 'Baker', 'Chef'])('of %s is claimed by the category alone', (category) => {
    expect(said(loaves, category)).toEqual([
      'close',
      'A niche by its category (Food), but too few posts with a clear topic to bear it out',
    ]);
  });

  it('is one of a baker whose captions hold the brief’s words', () => {
    expect(said(loaves, 'Food & beverage', ['rye', 'sourdough'])).toEqual([
      'meets',
      'A niche by its category, borne out by 3 of 3 posts with a clear topic: Food',
    ]);
  });

  it('is also what the brief looks for, where half of the captions hold its words', () => {
    expect(said(loaves, null, ['rye', 'loaf'])).toEqual([
      'meets',
      'Mainly about what you look for: 5 of 8 captions hold one of your words',
    ]);
    expect(said(loaves, null, ['honey'])?.[0]).toBe('unknown');
  });

  it('is not there where a category is borne out by nothing, or names several', () => {
    const mixed = ['A hike', 'Hiking boots', 'Our new puppy', 'Makeup today', 'My new laptop', 'Yoga at six', 'Guitar'];
    expect(said(mixed, 'Bakery')?.[0]).toBe('misses');
    expect(said(mixed, 'Bakery')?.[1]).toMatch(/^No single niche/);
    expect(said(loaves, 'Health/beauty')?.[0]).toBe('unknown');
    expect(said(loaves, 'Digital creator')?.[0]).toBe('unknown');
  });

  it('is not borne out by a brief’s words of another topic', () => {
    const gym = ['At the gym', 'Gym again', 'Gym, day three'];
    expect(said(gym, 'Bakery', ['gym'])?.[0]).toBe('unknown');
  });
});

describe('Several words of a brief', () => {
  it('are ways of saying one thing: together they are in enough of the captions', () => {
    const found = (keywords: string[]) => said(loaves, null, keywords, askKeywords)?.[0];
    expect(found(['honey'])).toBe('close');
    expect(found(['honey', 'flour', 'neighbours'])).toBe('meets');
  });
});
