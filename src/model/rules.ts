import type { MessageKey } from './message-key';
import type { PostCount } from './reading';

/** Constants of the engagement formula (see `estimate/log-range.ts`): fitted per platform, size and denominator. */
export interface Spread {
  /** Typical standard deviation of ln(interactions) between one account's posts. */
  readonly s0: number;
  /** How many observations the platform's own deviation counts for. */
  readonly d0: number;
  /** How far an account's level drifts until its next posts, on the log scale. */
  readonly delta: number;
}

export const denominators = ['followers', 'views'] as const;
export type Denominator = (typeof denominators)[number];

/** What engagement means on one site: which reactions count, against what, and how steady they are. */
export interface EngagementRules {
  /** Counts that must be known for a post to enter the sample. */
  readonly interactions: readonly PostCount[];
  /** Counts that are added where the page shows them. */
  readonly optional: readonly PostCount[];
  /** What counts per follower where that is not the interactions: views on YouTube, whose channel page shows no likes. */
  readonly perFollower?: readonly PostCount[];
  /** Which rate stands first where the user chose none; see `headlineOf`. */
  readonly headline: Denominator;
  /** Why that one: only where either rate could stand first, as its spread is known. */
  readonly headlineWhy?: MessageKey;
  /** How many posts an account can pin on top of its profile. */
  readonly mostPins: number;
  /** Posts younger than this many days are still collecting reactions. */
  readonly settleDays: number;
  readonly spread: {
    readonly followers: Spread;
    /** For small accounts (about 10,000 followers and less, or about 50 interactions a post), where they differ. */
    readonly small?: Spread;
    /** For accounts of mostly reels, where they differ. */
    readonly reels?: Spread;
    readonly views?: Spread;
  };
}
