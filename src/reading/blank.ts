import type { PageRef } from '../model/page';
import type { Account, Missing, Post, Reading } from '../model/reading';

/** A reading in which nothing was found yet. `at` is the time of the look, ISO. */
export const blankReading = (page: PageRef, at: string): Reading => ({
  page,
  at,
  account: null,
  posts: [],
  leftOut: [],
  missing: [],
  tried: [],
});

/** An account of which only the handle is known. */
export const blankAccount = (site: string, handle: string): Account => ({
  site,
  handle,
  id: null,
  name: null,
  followers: null,
  following: null,
  postCount: null,
  bio: null,
  links: [],
  category: null,
  verified: null,
  private: null,
});

/** A post of which only the address is known. */
export const blankPost = (id: string, url: string): Post => ({
  id,
  url,
  author: null,
  publishedAt: null,
  publishedWithin: null,
  kind: null,
  likes: null,
  comments: null,
  shares: null,
  saves: null,
  views: null,
  engagedViews: null,
  caption: null,
  pinned: null,
  paid: null,
  commission: null,
  promoted: null,
  ownBrand: null,
  repost: false,
  collaboration: false,
  hidden: [],
});

/** A page that shows no account, and why: `not-found`, `login-wall` … */
export const pageWithout = (page: PageRef, at: string, why: Missing['why'], source: string): Reading => ({
  ...blankReading(page, at),
  missing: [{ what: 'page', why }],
  tried: [{ source, found: true }],
});
