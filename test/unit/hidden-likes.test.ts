import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import { badgeView } from '../../src/present/badge-view';
import { englishWords } from '../support/english';
import { exact, instagram, now, postsWithLikes, record } from './estimate-posts';
import { inNoCampaign } from '../support/presented';

const assessed = (posts: Post[], changes: Partial<Account> = {}) =>
  assess(record(posts, changes), instagram, defaultBrief('Any'), now);
const hidden = (comments: number, many = 8) =>
  postsWithLikes(Array<number>(many).fill(0), { likes: null, comments: exact(comments), hidden: ['likes'] });

describe('where likes are hidden', () => {
  const assessment = assessed(hidden(40));

  it('comments alone are told, per follower and with their range, and are no engagement', () => {
    // 40 of 20,000 followers.
    expect(assessment.comments).toMatchObject({ per: 'followers', counts: ['comments'], sample: 8 });
    expect(assessment.comments?.typical).toBeCloseTo(0.002, 9);
    expect(assessment.comments?.low).toBeLessThan(0.002);
    expect(assessment.comments?.high).toBeGreaterThan(0.002);
    expect(assessment).toMatchObject({ engagement: null, alsoPer: null, rating: null });
    expect(assessment.missing).toContainEqual({ what: 'engagement', why: 'hidden' });
  });

  it('they are compared with nobody, and the fit knows no engagement of them', () => {
    const criterion = assessment.fit.criteria.find(({ id }) => id === 'engagement');
    expect(criterion).toMatchObject({ answer: 'unknown', sentence: { key: 'engagement_hidden', values: {} } });
  });

  it('the card has a figure of their own, beside the engagement that is missing', () => {
    const { key, account, last } = { key: 'one', ...record(hidden(40)) };
    const diagnosis = { version: '', browser: '', siteName: '', lastVerified: '', workedAt: null, unreadable: 0 };
    const shown = {
      key,
      account,
      last,
      assessment,
      brief: { id: 'any', name: 'Any', isOnly: true },
      ...inNoCampaign,
      since: null,
      diagnosis,
    };
    const { card, name } = badgeView(shown, englishWords);
    expect(card?.figures.slice(1)).toEqual([
      { label: 'Engagement', value: '–', note: 'Likes hidden' },
      {
        label: 'Comments per follower',
        value: expect.stringMatching(/^0\.20% \(\d/),
        note: 'from 8 posts; likes are hidden, so it is compared with nobody',
      },
    ]);
    expect(name).toContain('Likes hidden');
    expect(name).not.toContain('0.20%');
  });

  it('nothing is told of two posts, of an account whose followers are unknown, or where likes are known', () => {
    expect(assessed(hidden(40, 2)).comments).toBeNull();
    expect(assessed(hidden(40), { followers: null }).comments).toBeNull();
    expect(assessed([...hidden(40), ...postsWithLikes([300, 320, 280])]).comments).toBeNull();
  });
});
