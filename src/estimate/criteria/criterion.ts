import type { Answer, Criterion, Engagement, Rating } from '../../model/assessment';
import type { Brief } from '../../model/brief';
import type { Account } from '../../model/reading';
import type { Sentence } from '../../model/sentence';
import type { Cadence } from '../cadence';

/** What is known of an account, whatever a brief may ask. */
export interface Findings {
  account: Account;
  /** The rate that `rating` is about; without a rating, the one to show. */
  engagement: Engagement | null;
  rating: Rating | null;
  cadence: Cadence | null;
  /** Why there is no engagement. */
  missing: readonly { what: string; why: string }[];
}

/** One criterion's question. Null when the brief does not ask it. */
export type Ask = (findings: Findings, brief: Brief) => Criterion | null;

/** What a criterion has to say, before it is named and weighed. */
export type Said = [answer: Answer, key: string, values?: Sentence['values']];

export const criterion = (id: string, weight: number, [answer, key, values = {}]: Said): Criterion => ({
  id,
  answer,
  weight,
  sentence: { key, values },
});
