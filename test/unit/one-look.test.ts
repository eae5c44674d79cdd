import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import type { EngagementRules } from '../../src/model/rules';
import { badgeView } from '../../src/shared/present/badge-view';
import type { CardView } from '../../src/shared/view';
import { englishWords } from '../support/english';
import { account, daysAgo, exact, instagram, now, post, postsWithLikes, record, youtube } from './estimate-posts';

const brief = defaultBrief('Micro-influencer');

/** The card of an account, unopened: what a marketer sees in one look. */
function cardOf(posts: Post[], changes: Partial<Account> = {}, rules: EngagementRules = instagram): CardView {
  const known = record(posts, changes);
  const view = badgeView(
    {
      key: 'one',
      account: account(changes),
      assessment: assess(known, rules, brief, now),
      brief: brief.name,
      saved: false,
      last: known.last,
      diagnosis: { version: '1', browser: '', siteName: '', lastVerified: '', workedAt: null },
    },
    englishWords,
  );
  if (view.card === null) throw new Error('The account has no card.');
  return view.card;
}

const likes = [620, 540, 700, 480, 590, 650, 610, 530];
const pinned = post({ publishedAt: daysAgo(400), likes: exact(9_000), comments: exact(0), pinned: true });

describe('one look at the card tells', () => {
  it('what the account is, how sure that is, and why', () => {
    const { figures, reasons } = cardOf(postsWithLikes(likes));
    expect(figures).toMatchObject([
      { label: 'Followers', value: '20,000', note: 'Micro · exact' },
      { label: 'Engagement per follower', value: expect.stringMatching(/^\d[\d.]*% \(\d[\d.]*–\d[\d.]*\)$/) },
    ]);
    expect(reasons[0]?.text).toMatch(/^2\.9% engagement \(.*\): high for this size \(Modash, 2023\)$/);
  });

  it('how many posts that stands on, what was left out, and with whom it is compared', () => {
    expect(cardOf([...postsWithLikes(likes), pinned]).basis).toEqual([
      'Worked out from 8 posts.',
      'Left out: 1 pinned.',
      expect.stringMatching(/^Compared with .*\(Modash, 2023\)\.$/),
    ]);
  });

  it('what would change the verdict, whatever it is', () => {
    expect(cardOf(postsWithLikes(likes)).lever).toBe('Could drop to “Possible fit” once known: Focus on a niche');
    expect(cardOf(postsWithLikes(likes.map((one) => one / 50))).lever).toMatch(/^Would be “[^”]+” but for: /);
    expect(cardOf([]).lever).toMatch(/^Could be “[^”]+” once known: /);
  });

  it('the same of views, where a YouTube channel’s page shows nothing else', () => {
    const videos = likes.map((views, index) => post({ publishedAt: daysAgo(20 + 9 * index), views: exact(views * 9) }));
    const card = cardOf(videos, { site: 'youtube' }, youtube);
    expect(card.figures[1]?.label).toBe('Views per subscriber');
    expect(card.basis).toEqual(['Worked out from 8 posts.', 'No published benchmark fits this platform and size.']);
    expect(card.method[0]).toBe('Counted: views of each post, divided by the followers.');
  });

  it('that formats were mixed, where they differ', () => {
    const reels = postsWithLikes([900, 950, 1_000], { kind: 'reel' });
    const images = postsWithLikes([300, 310, 320], { kind: 'image' });
    const card = cardOf([...reels, ...images]);
    expect(card.figures[1]?.note).toMatch(/ · mixes formats$/);
    expect(
      card.facts.filter((fact) => /^(?:Reels|Images and carousels): [\d.]+% \([\d.–]+\), 3 posts$/.test(fact)),
    ).toHaveLength(2);
    expect(cardOf(images).figures[1]?.note).not.toMatch(/mixes formats/);
  });
});

describe('whoever wants to know how it was worked out', () => {
  it('finds the formula, what the range means, and the brief', () => {
    expect(cardOf(postsWithLikes(likes)).method).toEqual([
      'Counted: likes and comments of each post, divided by the followers.',
      'The next typical post lies in the range 4 times out of 5.',
      'Held against the brief “Micro-influencer”.',
    ]);
  });
});
