import { describe, expect, it } from 'vitest';
import { documentOf, pageAt, postIn, posts, read, readFixture, textOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');

describe('a profile in another language', () => {
  it('has rounded followers where the structured data are not there', () => {
    const reading = readFixture('profile-zh.html');
    expect(reading.account?.followers).toEqual({ value: 12_000, min: 12_000, max: 12_999, source: 'rounded' });
    expect(reading.account?.following?.value).toBe(210);
    expect(reading.posts.map(({ likes }) => likes?.value)).toEqual([5400, 310, 220, 180, 150, 90, 70]);
    expect(postIn(reading, posts.photo)?.views?.value).toBe(9100);
  });
});

describe('a label whose words look like the unit of a number', () => {
  const likesWith = (lang: string, label: string, shown: string) => {
    const document = documentOf(textOf('profile.html').replace('lang="en"', `lang="${lang}"`));
    const button = document.querySelectorAll('[data-testid="like"]')[1];
    button?.setAttribute('aria-label', label);
    button?.append(shown);
    return postIn(read(document, mira), posts.photo)?.likes ?? null;
  };

  it.each([
    ['it', '310 Mi piace. Mi piace', '310', 310],
    ['it', '12345 Mi piace. Mi piace', '12,3K', 12_345],
    ['id', '12345 Suka. Suka', '12,3 rb', 12_345],
    ['hi', '310 पसंद. पसंद करें', '310', 310],
    ['fa', '310 پسند. پسندیدن', '۳۱۰', 310],
  ])('is believed in %s where the button shows the same number: %s', (lang, label, shown, value) => {
    expect(likesWith(lang, label, shown)).toEqual({ value, min: value, max: value, source: 'exact' });
  });

  it('is not believed where the button shows another one, or none', () => {
    expect(likesWith('it', '12 Mi piace. Mi piace', '12K')).toBeNull();
    expect(likesWith('it', '12 Mi piace. Mi piace', '')).toBeNull();
    expect(likesWith('it', '12 Mi piace su 14', '12')).toBeNull();
  });
});
