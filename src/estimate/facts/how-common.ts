import type { SiteId } from '../../model/page';

/**
 * How common something is among ordinary creators, so that a fact never stands alone: from 15,587 Instagram creators of
 * 2018-19, unselected by these features.
 */

/** One in this many creators with `from` to `below` followers follows more accounts than follow it; above, none. */
export const followsMany: readonly { from: number; below: number; oneIn: number }[] = [
  { from: 1_000, below: 5_000, oneIn: 5 },
  { from: 5_000, below: 10_000, oneIn: 60 },
];

/**
 * Comments for 100 likes on Instagram, between which four of five creators lie, by the middle of each size class up to
 * 100,000 followers.
 */
export const commentsFor100Likes: {
  site: SiteId;
  sizes: readonly { followers: number; low: number; high: number }[];
} = {
  site: 'instagram',
  sizes: [
    { followers: 2_200, low: 0.5, high: 17 },
    { followers: 16_000, low: 0.7, high: 12 },
    { followers: 71_000, low: 0.6, high: 6.7 },
  ],
};

/** Likes that differ by less than `spread` of their mean: one account in 80. What it means could not be tested. */
export const evenLikes: { site: SiteId; spread: number; fewestPosts: number; oneIn: number } = {
  site: 'instagram',
  spread: 0.1,
  fewestPosts: 12,
  oneIn: 80,
};
