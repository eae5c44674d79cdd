import type { Verdict } from '../../model/assessment';
import type { Candidate, Status } from '../../model/candidate';
import { type Creator } from '../../model/creator';
import type { Money } from '../../model/money';
import type { Stamp } from '../../model/stamp';
import { findableWords } from '../../estimate/text/search-words';
import { lastChangedFirst, statusAlone } from './shown-candidate';

/** A campaign of a creator. */
export interface Campaign {
  brief: string;
  status: Status;
  /** The day the next step is due as a number: 20261130. */
  due: number | null;
}

/** What a table sorts, filters and searches a creator by; null where it is not known. */
export interface Values {
  id: string;
  /** Its place on the shortlist; null off it. */
  place: Stamp | null;
  /** What it is called. */
  name: string | null;
  /** Ids of sites, its first account's first. */
  sites: string[];
  /** Two where a rounded follower count straddles a bound. */
  tiers: string[];
  followers: number | null;
  /** The typical one, as a share of 1. */
  rate: number | null;
  verdict: Verdict | null;
  /** In the middle of its range, 0 to 100. */
  score: number | null;
  price: Money | null;
  /** Keys of topics, and hashtags with their #. */
  topics: string[];
  languages: string[];
  tags: string[];
  hasEmail: boolean | null;
  /** Milliseconds since 1970; `lastSeen` is 0 of whom nobody has looked at yet. */
  lastPost: number | null;
  lastSeen: number | null;
  growth: number | null;
  /** What a search finds it by: folded. */
  words: string[];
  /** How far it is with who is in no campaign. */
  alone: Status;
  /** The last changed first. */
  campaigns: Campaign[];
}

/** A row of the store of which nothing is relied on yet. */
type Unchecked = { readonly [name: string]: unknown };
const fieldsOf = (value: unknown): Unchecked =>
  typeof value === 'object' && value !== null ? (value as Unchecked) : {};
const finite = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => listed(value).filter((one) => typeof one === 'string');
const time = (value: unknown): number | null => (typeof value === 'string' ? finite(Date.parse(value)) : null);

/** What a table goes by of a creator, its summary as it lies in the store, and its candidates: an odd value costs only itself. */
export function valuesOf(creator: Creator, summary: unknown, candidates: readonly Candidate[]): Values {
  const row = fieldsOf(summary);
  // What a name alone told says nothing of what nobody has looked at.
  const isMade = (finite(fieldsOf(row['madeBy'])['revision']) ?? -1) >= 0;
  const score = fieldsOf(row['score']);
  const [low, high] = [finite(score['low']), finite(score['high'])];
  const sites = texts(row['sites']);
  return {
    id: creator.id,
    place: creator.order ?? null,
    name: text(row['name']) ?? text(row['handle']),
    sites: sites.length > 0 ? sites : texts([row['site']]),
    tiers: texts(fieldsOf(row['tier'])['names']),
    followers: finite(fieldsOf(row['followers'])['value']),
    rate: finite(fieldsOf(row['rate'])['typical']),
    verdict: isMade ? (text(row['verdict']) as Verdict | null) : null,
    score: isMade && low !== null && high !== null ? (low + high) / 2 : null,
    price: creator.quote?.money ?? null,
    topics: listed(row['topics']).flatMap(topicOf),
    languages: texts(row['languages']),
    tags: creator.tags,
    hasEmail: isMade && typeof row['hasEmail'] === 'boolean' ? row['hasEmail'] : null,
    lastPost: time(row['lastPostAt']),
    lastSeen: time(row['lastSeenAt']),
    growth: finite(row['growth']),
    words: [...texts(row['words']), ...findableWords(creator.tags)],
    alone: statusAlone(creator),
    campaigns: lastChangedFirst(candidates).map(({ brief, status, nextStep }) => ({
      brief,
      status,
      due: dueOf(nextStep?.dueOn ?? null),
    })),
  };
}

/** Of a creator whose row cannot be read nothing is known but its place. */
export const unreadableValues = (id: string, place: Stamp): Values => ({
  ...valuesOf(
    { id, accounts: [], savedAt: null, unsavedAt: null, quote: null, why: null, tags: [], changed: {} },
    null,
    [],
  ),
  place,
  alone: 'shortlisted',
});

/** A topic as filters name it: "topic_food", "#ryebread". */
function topicOf(topic: unknown): string[] {
  const { key, tag } = fieldsOf(topic);
  if (typeof tag === 'string') return [`#${tag}`];
  return texts([key]);
}

const dueOf = (on: string | null): number | null => (on === null ? null : Number(on.replaceAll('-', '')));
