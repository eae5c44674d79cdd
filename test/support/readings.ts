import type { Count, Source } from '../../src/model/count';
import type { Account, Post, Reading } from '../../src/model/reading';
import { blankAccount, blankPost, blankReading } from '../../src/reading/blank';

/** The day of the looks in these stories. */
export const today = '2026-05-20T12:00:00.000Z';

export const daysLater = (days: number, from = today): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString();

/** An exact count. */
export const exact = (value: number, source: Source = 'response'): Count => ({ value, min: value, max: value, source });

/** A count as a site rounds it: 12.3K is `rounded(12_300, 12_399)`. */
export const rounded = (min: number, max: number): Count => ({ value: min, min, max, source: 'rounded' });

export const anAccount = (facts: Partial<Account> = {}): Account => ({
  ...blankAccount('instagram', 'mira.bakes'),
  ...facts,
});

export const aPost = (id: string, facts: Partial<Post> = {}): Post => ({
  ...blankPost(id, `https://www.instagram.com/p/${id}/`),
  ...facts,
});

/** One look at the profile of mira.bakes, unless `facts` tells of another. */
export const aReading = (facts: Partial<Reading> = {}): Reading => ({
  ...blankReading({ site: 'instagram', kind: 'profile', handle: 'mira.bakes', accountId: null, postId: null }, today),
  ...facts,
});
