import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { type Brief, defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import { badgeView } from '../../src/present/badge-view';
import type { BadgeView, CardView } from '../../src/shared/badge-view';
import type { Words } from '../../src/shared/words';
import { englishWords } from '../support/english';
import { account, daysAgo, exact, instagram, now, post, postsWithLikes, record, rounded } from './estimate-posts';
import { inNoCampaign } from '../support/presented';

const brief: Brief = { ...defaultBrief('Micro-influencer'), name: 'Autumn bread' };

function viewOf(posts: Post[], changes: Partial<Account> = {}, isOnly = true, words: Words = englishWords): BadgeView {
  const known = record(posts, changes);
  return badgeView(
    {
      key: 'one',
      account: account(changes),
      assessment: assess(known, instagram, brief, now),
      brief: { id: 'any', name: brief.name, isOnly },
      ...inNoCampaign,
      since: null,
      last: known.last,
      diagnosis: { version: '1', browser: '', siteName: 'Instagram', lastVerified: '', workedAt: null, unreadable: 0 },
    },
    words,
  );
}
function cardOf(...about: Parameters<typeof viewOf>): CardView {
  const { card } = viewOf(...about);
  if (!card) throw new Error('The account has no card.');
  return card;
}

const likes = [620, 540, 700, 480, 590, 650, 610, 530];
const loaves = postsWithLikes(likes, { caption: 'A recipe for rye bread' });

describe('With several briefs', () => {
  it('the card names the one in use first, and the button’s accessible name does', () => {
    const { name, card, parts } = viewOf(loaves, {}, false);
    expect(card?.brief).toBe('Brief: Autumn bread');
    expect(name).toMatch(/^Autumn bread: Micro · /);
    expect(parts.join()).not.toContain('Autumn');
  });

  it('the line on the page does not grow, and a single brief is not named at all', () => {
    const [one, several] = [viewOf(loaves), viewOf(loaves, {}, false)];
    expect(one.parts).toEqual(several.parts);
    expect([one.card?.brief, one.name.includes('Autumn')]).toEqual([null, false]);
  });
});

describe('The score', () => {
  it('is the sum of what each reason adds', () => {
    const { score, reasons } = cardOf(loaves);
    const sum = reasons.reduce((all, { points }) => all + Number(/^\d+/.exec(points ?? '')?.[0]), 0);
    expect(score).toBe(`Score ${sum} of 100`);
    expect(reasons.map(({ points }) => points)).toContain('35 of 35');
  });

  it('is a range while something is unknown, and so is what that adds; also where it is told in one line', () => {
    const { score, reasons } = cardOf([], { private: true });
    expect(score).toBe('Score 24–100 of 100');
    expect(reasons.at(-1)).toMatchObject({ answer: 'unknown', points: '0–41 of 41' });
  });

  it('of somebody who has all that was asked and is no strong fit says what that takes', () => {
    const few = likes.map((one) => one / 3.2);
    const usual = postsWithLikes(few, { caption: 'A recipe for rye bread' }).map((one, index): Post => ({
      ...one,
      paid: index < 2 ? 'label' : null,
    }));
    const { score, reasons, advice } = cardOf(usual);
    expect(reasons.filter(({ answer }) => answer === 'misses' || answer === 'unknown')).toEqual([]);
    expect(score).toMatch(/^Score (?:9\d|100) of 100$/);
    expect(advice).toEqual(['“Strong fit” also takes engagement in the highest quarter for this size.']);
  });

  it('does not stand against a verdict that a miss decided', () => {
    expect(cardOf(loaves, { followers: exact(5_000_000) }).score).toMatch(/ of 100, but what is missed decides$/);
  });
});

describe('A size', () => {
  const sizeOf = (followers: Account['followers']) => cardOf([], { followers }).figures[0]?.note;

  it('that the trade calls nano is a micro-influencer’s all the same', () => {
    expect(sizeOf(exact(5_000))).toBe('Nano · inside 1,000–100,000 · exact');
    expect(sizeOf(rounded(9_900, 10_099))).toMatch(/^Nano or Micro · inside 1,000–100,000 · /);
    expect(cardOf([], { followers: exact(5_000) }).method[0]).toBe(
      'A micro-influencer has 1,000–100,000 followers: nano and micro are the trade’s names for parts of that range.',
    );
    expect(sizeOf(exact(20_000))).toBe('Micro · exact');
    expect(sizeOf(exact(300_000))).toBe('Mid-tier · exact');
  });

  it('just below the smallest is not said to be so twice', () => {
    expect(sizeOf(exact(990))).toBe('Below 1,000 · exact');
    expect(sizeOf(exact(1_010))).toMatch(/just above 1,000/);
  });
});

describe('One thing is said once', () => {
  it('the name of the benchmark, in the line about what the rate stands on', () => {
    const { basis, ...rest } = cardOf(loaves);
    expect(basis.join().split('Modash')).toHaveLength(2);
    expect(JSON.stringify(rest)).not.toContain('Modash');
  });

  it('posts whose counts are still to be loaded: not also as posts with unreadable ones', () => {
    const unread = [...postsWithLikes(likes, { likes: null }), post({ pinned: true, publishedAt: daysAgo(300) })];
    const { figures, basis } = cardOf(unread);
    expect(figures[1]?.note).toBe('Open a few posts to see engagement');
    expect(basis).toEqual(['Left out: 1 pinned.']);
    const hidden = postsWithLikes(likes, { likes: null, hidden: ['likes'] });
    expect([cardOf(hidden).figures[1]?.note, cardOf(hidden).basis]).toEqual(['Likes hidden', []]);
  });

  it('how many posts: the chart shows every one that the rate stands on', () => {
    const { basis, chart } = cardOf(postsWithLikes(Array<number>(34).fill(600)));
    expect(basis[0]).toBe('Worked out from 30 posts.');
    expect(chart?.name).toBe('Engagement per follower: last 30 posts, oldest first');
  });
});

describe('A rate', () => {
  it('has its noun wherever it stands alone', () => {
    const { parts, card } = viewOf(loaves);
    expect(parts[2]).toMatch(/^[\d.]+% engagement$/);
    expect(parts[3]).toMatch(/^ \([\d.–]+\)$/);
    expect(card?.chart?.bars[0]?.label).toMatch(/ · [\d.]+% engagement$/);
  });

  it('leads from each of its bars to the post', () => {
    expect(cardOf(loaves).chart?.bars.map(({ href }) => href)).toEqual(loaves.map(({ url }) => url).toReversed());
  });
});
