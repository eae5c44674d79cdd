import type { MessageKey } from './message-key';
import type { Format } from './format';
import type { Sentence } from './sentence';
import type { Money } from './money';

// What an account is like beside its size and its rate: how it posts, about what, for whom, and at which price.

/** An account that published in so many days is still active. */
export const activeDays = 30;

/** Lengths of time in days. */
export interface Cadence {
  /** Posts a week over the last 8 weeks, or over as much of them as was seen. */
  perWeek: number;
  lastPost: number;
  /** Longest time without a post that reaches into the last 8 weeks, up to now. */
  longestGap: number;
}

/** A brand named in paid posts: in how many of them, and how many days lie between the first and the last. */
export interface Partner {
  brand: string;
  posts: number;
  days: number;
}

/** Paid posts, as far as label or caption say so: a lower bound, since many paid posts do not say it. */
export interface Sponsorship {
  paid: number;
  of: number;
  /** `paid` of `of` as a share of 1, and where it lies nine times out of ten (Wilson). */
  share: number;
  low: number;
  high: number;
  /**
   * A paid post's rate over another's of the same format, with its 80 % range; null with fewer than three of either.
   * `format` is null where the posts are of one format.
   */
  against: { format: Format | null; ratio: number; low: number; high: number } | null;
  /** Every brand named in paid posts, the most often named first. */
  partners: Partner[];
  /** Those named twice or more, at least 60 days apart: a sign of a long partnership. */
  repeat: Partner[];
}

export type TopicKey = Extract<MessageKey, `topic_${string}`>;

/** What posts are about: a message key of a known topic (`topic_food`), or a hashtag of the account's own. */
export type Topic = { key: TopicKey } | { tag: string };

/** What the account is about. */
export interface Niche {
  /** The most frequent first; `posts` is how many are about it, `bio` whether bio or category say so. */
  topics: { topic: Topic; posts: number; bio: boolean }[];
  /** The main topic's share among posts with a clear topic; null with fewer than six of those. */
  focus: { topic: Topic; posts: number; of: number; share: number } | null;
  /** The topic that the category names, as the site has it; null where it names none or several. */
  category: Topic | null;
}

/** Where a word of the brief was found. */
export interface WordFound {
  word: string;
  /** In the bio, the name or the category. */
  bio: boolean;
  /** In how many of the captions, hashtags among their words. */
  captions: number;
  of: number;
}

/** Languages of the captions that were long enough to tell, the most frequent first. */
export interface Languages {
  found: { language: string; captions: number }[];
  of: number;
}

/** What the account itself published to be reached by. Nothing is guessed. */
export interface Contact {
  /** `source` is the line of the bio, as it is written there. */
  emails: { address: string; source: string }[];
  /** `hub` names a page of links: "Linktree". */
  links: { url: string; hub: string | null }[];
}

/** A middle with the range around it. */
export interface Range {
  typical: number;
  low: number;
  high: number;
}

/** What a post costs. */
export interface Price {
  /** What the creator asked for one post, and what that makes for one reaction and for a thousand views. */
  quote: { money: Money; perEngagement: Range | null; perThousandViews: Range | null } | null;
  /** An estimate of what such a post costs, from prices that somebody reported; never what this creator asks. */
  usual: {
    low: number;
    high: number;
    currency: string;
    /** Whether those prices are for views, which its posts are seen to get, or for posts of accounts of its size. */
    by: 'views' | 'size';
    /** Of which of several formats the price is; null where there is but one, or where it is of any. */
    format: Format | null;
    name: string;
    year: number;
  } | null;
}

/** What is said of an estimated price, with the format before it where posts are of several. */
export function usualPriceSentence({
  low,
  high,
  currency,
  by,
  format,
  name,
  year,
}: NonNullable<Price['usual']>): Sentence {
  const said: Sentence = {
    key: `priceUsual_${by}`,
    values: { price: { money: [low, high], currency }, name: { text: name }, year: { text: String(year) } },
  };
  return format
    ? { key: 'priceFormat', values: { format: { word: `format_${format}` }, said: { sentence: said } } }
    : said;
}
