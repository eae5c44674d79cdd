import type { TierName, Verdict } from '../../model/assessment';
import { statuses } from '../../model/candidate';
import { Combinations } from './combinations';
import type { Campaign, Values } from './values';

const sizes: readonly TierName[] = ['below', 'nano', 'micro', 'mid', 'macro', 'mega'];
/** Too little to tell is no verdict that another could be better than. */
const strengths: readonly Verdict[] = ['none', 'weak', 'possible', 'strong'];

const noCampaigns: readonly Campaign[] = [];

/**
 * What a table knows of everybody, a column each, by the number of the row. A row keeps its number for as long as the table
 * is open, also after its creator was erased. What is not known is Infinity, or '':
 * that is the last of all.
 */
export class Columns {
  readonly ids: string[] = [];
  /** Whether there is such a creator any more. */
  readonly isThere: boolean[] = [];
  readonly places: string[] = [];
  readonly names: string[] = [];
  readonly followers: number[] = [];
  readonly rates: number[] = [];
  /** The smallest is 0; between two sizes lies who straddles their bound. */
  readonly sizes: number[] = [];
  /** The strongest verdict is the greatest, and of one verdict the highest score. */
  readonly verdicts: number[] = [];
  readonly growths: number[] = [];
  readonly lastPosts: number[] = [];
  readonly lastSeen: number[] = [];
  /** The same, and 0 of whom nobody has looked at yet: that is known. */
  readonly seen: number[] = [];
  readonly prices: number[] = [];
  readonly currencies: string[] = [];
  /** 1 where it has one, 0 where it has none. */
  readonly emails: number[] = [];
  readonly sites = new Combinations();
  readonly tiers = new Combinations();
  readonly verdictNames = new Combinations();
  readonly topics = new Combinations();
  readonly languages = new Combinations();
  readonly tags = new Combinations();
  /** How far it is with who is in no campaign, as its place among the statuses. */
  readonly alone: number[] = [];
  readonly campaigns: (readonly Campaign[])[] = [];
  readonly #rows = new Map<string, number>();
  /** Texts that many rows have, each once: what comes from the store is a copy for each row. */
  readonly #texts = new Map<string, string>();

  get size(): number {
    return this.ids.length;
  }

  /** The row of a creator who is there. */
  rowOf(id: string): number | undefined {
    const row = this.#rows.get(id);
    return row !== undefined && this.isThere[row] ? row : undefined;
  }

  remove(row: number): void {
    this.isThere[row] = false;
  }

  /** Writes what is known of a creator, and gives its row. */
  set(values: Values): number {
    const row = this.#rows.get(values.id) ?? this.size;
    this.#rows.set(values.id, row);
    this.ids[row] = values.id;
    this.isThere[row] = true;
    this.places[row] = values.place ?? '';
    this.names[row] = values.name ?? '';
    this.followers[row] = values.followers ?? Infinity;
    this.rates[row] = values.rate ?? Infinity;
    this.sizes[row] = sizeOf(values.tiers);
    this.verdicts[row] = strengthOf(values);
    this.growths[row] = values.growth ?? Infinity;
    this.lastPosts[row] = values.lastPost ?? Infinity;
    this.lastSeen[row] = values.lastSeen || Infinity;
    this.seen[row] = values.lastSeen ?? Infinity;
    this.prices[row] = values.price?.amount ?? Infinity;
    this.currencies[row] = this.#once(values.price?.currency ?? '');
    this.emails[row] = values.hasEmail === null ? Infinity : Number(values.hasEmail);
    this.sites.set(row, values.sites);
    this.tiers.set(row, values.tiers);
    this.verdictNames.set(row, values.verdict === null ? [] : [values.verdict]);
    this.topics.set(row, values.topics);
    this.languages.set(row, values.languages);
    this.tags.set(row, values.tags);
    this.alone[row] = statuses.indexOf(values.alone);
    this.campaigns[row] =
      values.campaigns.length === 0
        ? noCampaigns
        : values.campaigns.map((one) => ({ ...one, brief: this.#once(one.brief) }));
    return row;
  }

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

function sizeOf(tiers: readonly string[]): number {
  const known = sizes.flatMap((name, at) => (tiers.includes(name) ? [at] : []));
  return known.length === 0 ? Infinity : known.reduce((sum, at) => sum + at, 0) / known.length;
}

function strengthOf({ verdict, score }: Values): number {
  const strength = verdict === null ? -1 : strengths.indexOf(verdict);
  return strength < 0 ? Infinity : strength * 1_000 + (score ?? 0);
}
