import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import type { EngagementRules } from '../../src/model/rules';
import { badgeView } from '../../src/present/badge-view';
import type { CardView } from '../../src/shared/badge-view';
import { englishWords } from '../support/english';
import { rules as youtube } from '../../src/sites/youtube/rules';
import { account, daysAgo, exact, instagram, now, post, postsWithLikes, record, tiktok, x } from './estimate-posts';
import { inNoCampaign } from '../support/presented';

const brief = defaultBrief('Micro-influencer');

/** The card of an account, unopened: what a marketer sees in one look. */
function cardOf(posts: Post[], changes: Partial<Account> = {}, rules: EngagementRules = instagram): CardView {
  const known = record(posts, changes);
  const view = badgeView(
    {
      key: 'one',
      account: account(changes),
      assessment: assess(known, rules, brief, now),
      brief: { id: 'any', name: brief.name, isOnly: true },
      ...inNoCampaign,
      since: null,
      last: known.last,
      diagnosis: { version: '1', browser: '', siteName: '', lastVerified: '', workedAt: null, unreadable: 0 },
    },
    englishWords,
  );
  if (view.card === null) throw new Error('The account has no card.');
  return view.card;
}

const factsOf = ({ facts }: CardView): string[] => facts.map(({ text }) => text);

const likes = [620, 540, 700, 480, 590, 650, 610, 530];
const pinned = post({ publishedAt: daysAgo(400), likes: exact(9_000), comments: exact(0), pinned: true });

describe('one look at the card tells', () => {
  it('what the account is, how sure that is, and why', () => {
    const { figures, reasons } = cardOf(postsWithLikes(likes));
    expect(figures).toMatchObject([
      { label: 'Followers', value: '20,000', note: 'Micro · exact' },
      { label: 'Engagement per follower', value: expect.stringMatching(/^\d[\d.]*% \(\d[\d.]*–\d[\d.]*\)$/) },
    ]);
    expect(reasons[0]?.text).toMatch(/^3\.0% engagement \([^)]*\): typical to high for this size$/);
  });

  it('how many posts that stands on, what was left out, and with whom it is compared', () => {
    expect(cardOf([...postsWithLikes(likes), pinned]).basis).toEqual([
      'Worked out from 8 posts.',
      'Left out: 1 pinned.',
      expect.stringMatching(/^Compared with .*\(Modash, 2023\)\.$/),
    ]);
  });

  it('what was left out, also where too few posts remain for a rate', () => {
    expect(cardOf([...postsWithLikes([620, 540]), pinned]).basis).toEqual(['Left out: 1 pinned.']);
  });

  it('to open a few posts, where only their reactions are missing and no other rate is there', () => {
    const unread = postsWithLikes(likes, { likes: null });
    expect(cardOf(unread).figures[1]?.note).toBe('Open a few posts to see engagement');
    expect(cardOf(unread).advice[0]).toMatch(/^Open a few posts: each shows its likes and comments/);
    const perFollower = [620, 540, 700, 480].map((one, index) =>
      post({ likes: exact(one), comments: exact(1), shares: exact(1), publishedAt: daysAgo(20 + index) }),
    );
    const seen = perFollower.map((one, index) => (index < 2 ? { ...one, views: exact(9_000) } : one));
    expect(cardOf(seen, { site: 'tiktok' }, tiktok).advice.join(' ')).not.toMatch(/open/i);
  });

  it('that more posts are needed, not more reactions, where few are known', () => {
    const bread = { caption: 'A new bread recipe' };
    const unread = postsWithLikes([0, 0, 0], { ...bread, likes: null });
    expect(cardOf([...postsWithLikes([1_600, 1_700, 1_800], bread), ...unread]).advice).toEqual([
      expect.stringMatching(
        /^Engagement is from few posts: with 6 or more .*Strong fit.* Scroll down if there are more\.$/,
      ),
    ]);
    // Of three posts a strong fit cannot come.
    expect(cardOf([...postsWithLikes([10, 11, 12], bread), ...unread]).advice.join(' ')).not.toMatch(/Strong fit/);
  });

  it('that nobody can be compared without a follower count', () => {
    const videos = postsWithLikes(likes, { views: exact(9_000), shares: exact(3), kind: 'video' });
    const { basis, reasons } = cardOf(videos, { site: 'tiktok', followers: null }, tiktok);
    expect(basis.at(-1)).toBe('Without the follower count this rate cannot be compared.');
    expect(reasons.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/cannot be compared without the follower count$/),
    );
  });

  it('whose it is: a name from right to left leaves the handle as it is', () => {
    expect(cardOf([], { name: 'ميرا', handle: 'mira.bakes' }).title).toBe('\u2068ميرا\u2069 · \u2068@mira.bakes\u2069');
    expect(cardOf([], { name: null, handle: 'mira.bakes' }).title).toBe('@mira.bakes');
  });

  it('an account without a handle by its id, which is no handle', () => {
    const id = 'did:plc:miraknits00';
    expect(cardOf([], { name: null, handle: id, id }).title).toBe(id);
    expect(cardOf([], { name: 'Mira', handle: id, id }).title).toBe(`\u2068Mira\u2069 · \u2068${id}\u2069`);
  });

  it('what would change the verdict, where that can be found out or agreed on', () => {
    expect(cardOf(postsWithLikes(likes)).advice).toEqual([
      'Not known yet: Focus on a niche. It could lift this to “Strong fit”.',
    ]);
    // Nobody can make the followers of today react more, or an account smaller than it is.
    const none = 'Nothing that is left to find out or agree on would lift this verdict.';
    const caption = 'A recipe for rye bread';
    expect(
      cardOf(
        postsWithLikes(
          likes.map((one) => one / 50),
          { caption },
        ),
      ).advice,
    ).toEqual([none]);
    expect(cardOf(postsWithLikes(likes, { caption }), { followers: exact(5_000_000) }).advice).toEqual([none]);
    const quiet = postsWithLikes(likes, { caption }).map((one, index) => ({
      ...one,
      publishedAt: daysAgo(70 + 2 * index),
    }));
    expect(cardOf(quiet).advice).toEqual(['It would be “Strong fit” if you could agree on this: Posting']);
  });

  it('first that nothing is there to compare with, and not that nothing would help while more is open', () => {
    const card = cardOf(postsWithLikes(likes, { shares: exact(0) }), { site: 'x' }, x);
    expect(card.reasons[0]).toMatchObject({ answer: 'unrated', points: null });
    expect(card.advice.join(' ')).not.toContain('Nothing that is left');
  });

  it('the same of views, where a YouTube channel’s page shows nothing else', () => {
    const videos = likes.map((views, index) =>
      post({ publishedAt: daysAgo(20 + 9 * index), views: exact(views * 9), caption: 'A loaf' }),
    );
    const card = cardOf(videos, { site: 'youtube' }, youtube);
    expect(card.figures[1]?.label).toBe('Views per subscriber');
    expect(card.basis).toEqual([
      'Worked out from 8 posts.',
      'Published figures compare likes and comments, not views per subscriber.',
    ]);
    expect(card.method[0]).toBe('Counted: views of each post, divided by the followers.');
    expect(card.chart?.name).toBe('Views per subscriber: last 8 posts, oldest first');
    expect(card.advice[0]).toMatch(/^Open a few videos to see engagement: /);
    // Titles alone do not tell what is paid for, and views are no engagement.
    expect(card.reasons.map(({ text }) => text).join()).not.toMatch(/None of|paid: /);
    expect(factsOf(card).join()).not.toMatch(/Paid posts get|Videos: /);
    const big = cardOf(videos, { site: 'youtube', followers: exact(5_000_000) }, youtube);
    expect(big.advice.join(' ')).not.toMatch(/Open/);
    expect(factsOf(card)).toContainEqual(expect.stringMatching(/^A post with this many views may cost \$/));
  });

  it('once why nothing is known of a private account, not for every question anew', () => {
    const { reasons } = cardOf([], { private: true, followers: exact(5_000) });
    expect(new Set(reasons.map(({ text }) => text))).toEqual(
      new Set([
        'Private account',
        '5,000 followers: inside your 1,000–100,000',
        'Not known for the same reason: Focus on a niche, Posting, and Share of paid posts',
      ]),
    );
  });

  it('no praise of an account too small for the figures it is compared with, and no price', () => {
    const card = cardOf(postsWithLikes(likes), { followers: exact(420) });
    expect(card.reasons.map(({ text }) => text)).toContainEqual(expect.stringMatching(/no published figures/));
    expect(factsOf(card).join()).not.toMatch(/cost/);
  });

  it('both ends of a range to the same decimals', () => {
    expect(englishWords.rateRange(0.00072, 0.0014)).toBe('0.07–0.14');
    expect(englishWords.rateRange(0.031, 0.056)).toBe('3.1–5.6');
    expect(englishWords.rateRange(0.073, 0.12)).toBe('7.3–12.0');
    expect(englishWords.rateRange(0.11, 0.3)).toBe('11–30');
    expect(englishWords.rateRange(0.082, 0.12195)).toBe('8–12');
    expect(englishWords.rateRange(0, 0.0031)).toBe('0.00–0.31');
    expect(englishWords.rateRange(0, 0)).toBe('0');
  });

  it('that formats were mixed, where they differ', () => {
    const reels = postsWithLikes([900, 950, 1_000], { kind: 'reel' });
    const images = postsWithLikes([300, 310, 320], { kind: 'image' });
    const card = cardOf([...reels, ...images]);
    expect(card.figures[1]?.note).toMatch(/ · mixes formats$/);
    expect(
      factsOf(card).filter((fact) =>
        /^(?:Reels|Images and carousels): [\d.]+% engagement \([\d.–]+\), 3 posts$/.test(fact),
      ),
    ).toHaveLength(2);
    expect(cardOf(images).figures[1]?.note).not.toMatch(/mixes formats/);
  });
});

describe('whoever wants to know how it was worked out', () => {
  it('finds the formula, what the range means, and the brief', () => {
    expect(cardOf(postsWithLikes(likes)).method).toEqual([
      'Counted: likes and comments of each post, divided by the followers.',
      'In 4 cases out of 5, what is typical of the next posts stays within the range. A single post may lie far outside.',
      'Held against the brief “Micro-influencer”.',
    ]);
  });
});
