import type { Answer, Engagement, Rating, Unestimated } from '../../../model/assessment';
import type { Cadence, Contact, Languages, Niche, Price, Sponsorship } from '../../../model/portrait';
import type { Brief } from '../../../model/brief';
import type { Declared } from '../../../model/declared';
import type { Account } from '../../../model/reading';
import type { Digest } from '../../../model/record';
import type { Sentence } from '../../../model/sentence';
import type { Texts } from '../../text/account-texts';

/** What is known of an account, whatever a brief may ask. */
export interface Findings {
  account: Account;
  /** The rate that `rating` is about; without a rating, the one to show. */
  engagement: Engagement | null;
  rating: Rating | null;
  cadence: Cadence | null;
  texts: Texts;
  /** The clear topics of each of its captions. */
  topical: Digest['topical'];
  niche: Niche | null;
  languages: Languages | null;
  sponsorship: Sponsorship | null;
  contact: Contact;
  price: Price;
  /** What the creator says of their own audience; null where that is nothing. */
  declared: Declared | null;
  /** Why there is no engagement, say. */
  missing: readonly Unestimated[];
}

/** What a criterion answers, and the sentence that holds its numbers. */
export type Said = [answer: Answer, key: Sentence['key'], values?: Sentence['values']];

/** One criterion's question. Null when the brief does not ask it. */
export type Ask = (findings: Findings, brief: Brief) => Said | null;

/** Words as an enumeration. */
export const listOf = (texts: readonly string[]): { list: { text: string }[] } => ({
  list: texts.map((text) => ({ text })),
});

/** Whether too little was written to say that something does not occur in it. */
export const saysTooLittle = ({ bio, captions }: Texts): boolean => captions.length < (bio ? 3 : 6);
