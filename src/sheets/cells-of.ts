import type { TierName, Verdict } from '../model/assessment';
import type { BuiltInReason, Reason, Status } from '../model/candidate';
import type { Denominator } from '../model/rules';
import type { Topic } from '../model/portrait';
import type { ListedCreator } from '../model/listed-creator';

/**
 * The columns of a list of creators. The ids are the names in a file: the same in every language, so that a file can be
 * read again in any browser, and formulas and shared templates go on working.
 */
export const columnIds = [
  'name',
  'handle',
  'site',
  'link',
  'followers',
  'followers_low',
  'followers_high',
  'rate_percent',
  'rate_percent_low',
  'rate_percent_high',
  'rate_per',
  'verdict',
  'score_low',
  'score_high',
  'tier',
  'topics',
  'languages',
  'last_post',
  'price',
  'currency',
  'notes_count',
  'saved_at',
  'tags',
  'campaign',
  'status',
  'reason',
  'next_step',
  'due_on',
  'agreed_price',
  'agreed_currency',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** A text, a number, or nothing where it is not known. */
export type Cell = string | number | null;

/** How a list names what is not a plain value. */
export interface CellWords {
  site(id: string): string;
  verdict(verdict: Verdict): string;
  tier(name: TierName, lowest: number): string;
  per(per: 'reach' | Denominator): string;
  topic(topic: Topic): string;
  language(code: string): string;
  status(status: Status): string;
  reason(reason: BuiltInReason): string;
}

/** Between several things in one cell; a comma would have every such cell quoted. */
const between = '; ';

/** Percent to four digits: more than is ever known. */
const percent = (share: number): number => Number((share * 100).toPrecision(4));

const dayOf = (iso: string | null): string | null => iso?.slice(0, 10) ?? null;

/**
 * What several campaigns say of a creator in one cell, each at the place that its name has among theirs; of one alone it
 * stays the value that it is. Nothing where none says anything.
 */
function joined(each: readonly Cell[]): Cell {
  const [only = null, ...others] = each;
  if (others.length === 0) return only;
  return each.every((cell) => cell === null) ? null : each.map((cell) => cell ?? '').join(between);
}

/** The cells of one creator. What is not known stays empty. */
export function cellsOf(
  { creator, account, summary, notes, candidates }: ListedCreator,
  words: CellWords,
): { [column in ColumnId]: Cell } {
  const { followers = null, rate = null, tier = null, verdict = null } = summary ?? {};
  const score = verdict === 'unknown' ? null : (summary?.score ?? null);
  return {
    name: account.name,
    handle: account.handle,
    site: words.site(account.site),
    link: account.url,
    followers: followers?.value ?? null,
    followers_low: followers?.min ?? null,
    followers_high: followers?.max ?? null,
    rate_percent: rate && percent(rate.typical),
    rate_percent_low: rate && percent(rate.low),
    rate_percent_high: rate && percent(rate.high),
    rate_per: rate && words.per(rate.counts.includes('views') ? 'reach' : rate.per),
    verdict: verdict && words.verdict(verdict),
    score_low: score?.low ?? null,
    score_high: score?.high ?? null,
    tier: tier && tier.names.map((name) => words.tier(name, tier.lowest)).join(between),
    topics: summary?.topics.map(words.topic).join(between) || null,
    languages: summary?.languages.map(words.language).join(between) || null,
    last_post: dayOf(summary?.lastPostAt ?? null),
    price: creator.quote?.money.amount ?? null,
    currency: creator.quote?.money.currency ?? null,
    notes_count: notes,
    saved_at: dayOf(creator.savedAt),
    tags: creator.tags.join(between) || null,
    campaign: joined(candidates.map(({ campaign }) => campaign)),
    status: joined(candidates.map(({ status }) => words.status(status))),
    reason: joined(candidates.map(({ reason }) => reason && reasonIn(reason, words))),
    next_step: joined(candidates.map(({ nextStep }) => nextStep?.text ?? null)),
    due_on: joined(candidates.map(({ nextStep }) => nextStep?.dueOn ?? null)),
    agreed_price: joined(candidates.map(({ agreed }) => agreed?.amount ?? null)),
    agreed_currency: joined(candidates.map(({ agreed }) => agreed?.currency ?? null)),
  };
}

const reasonIn = (reason: Reason, words: CellWords): string =>
  'known' in reason ? words.reason(reason.known) : reason.text;
