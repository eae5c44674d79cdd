import type { Answer, Criterion, Engagement, Rating, Unestimated } from '../../../model/assessment';
import type { Cadence, Contact, Languages, Niche, Price, Sponsorship } from '../../../model/portrait';
import type { Brief, CriterionId } from '../../../model/brief';
import type { Account } from '../../../model/reading';
import type { Sentence } from '../../../model/sentence';
import type { Texts } from '../../text/texts';

/** What is known of an account, whatever a brief may ask. */
export interface Findings {
  account: Account;
  /** The rate that `rating` is about; without a rating, the one to show. */
  engagement: Engagement | null;
  rating: Rating | null;
  cadence: Cadence | null;
  texts: Texts;
  niche: Niche | null;
  languages: Languages | null;
  sponsorship: Sponsorship | null;
  contact: Contact;
  price: Price;
  /** Why there is no engagement, say. */
  missing: readonly Unestimated[];
}

/** One criterion's question. Null when the brief does not ask it. */
export type Ask = (findings: Findings, brief: Brief) => Criterion | null;

/** What a criterion has to say, before it is named and weighed. */
export type Said = [answer: Answer, key: string, values?: Sentence['values']];

/**
 * How much each answer decides. Engagement and the topic are what a micro-influencer is hired for; what follows is size,
 * then whom the posts reach and what they cost, then how the account is run.
 */
const weights: { readonly [id in CriterionId]: number } = {
  engagement: 6,
  keywords: 6,
  size: 4,
  languages: 4,
  sites: 4,
  budget: 4,
  avoid: 4,
  competitors: 3,
  activity: 3,
  focus: 3,
  sponsorship: 1,
  partners: 1,
  contact: 1,
};

export const criterion = (id: CriterionId, [answer, key, values = {}]: Said): Criterion => ({
  id,
  answer,
  weight: weights[id],
  sentence: { key, values },
});

/** Words as an enumeration. */
export const listOf = (texts: readonly string[]): { list: { text: string }[] } => ({
  list: texts.map((text) => ({ text })),
});

/** Whether too little was written to say that something does not occur in it. */
export const saysTooLittle = ({ bio, captions }: Texts): boolean => captions.length < (bio ? 3 : 6);
