import { statuses, type Candidate, type Status } from '../../src/model/candidate';
import type { Topic } from '../../src/model/portrait';
import { foldText } from '../../src/estimate/text/fold-text';
import type { Facets, Query } from '../../src/shortlist/table-port';
import type { Kept } from './listed-rows';

const topicsInGerman: { [key: string]: string } = { topic_food: 'Essen', topic_travel: 'Reisen' };
export const german = { language: 'de', topics: topicsInGerman };

const nameOf = (topic: Topic): string => ('tag' in topic ? `#${topic.tag}` : topic.key);
const isMade = ({ summary }: Kept): boolean => (summary?.madeBy.revision ?? -1) >= 0;
const lastChange = ({ changed }: Candidate): string => Object.values(changed).toSorted().at(-1) ?? '';

/** The candidate and the status that a row shows; null where it is not shown. */
function shown(
  kept: Kept,
  { brief, statuses: wanted }: Query['filters'],
): { candidate: Candidate | null; status: Status } | null {
  const isAskedFor = (status: Status) => (wanted.length > 0 ? wanted.includes(status) : status !== 'rejected');
  const own = kept.candidates.filter((one) => brief === null || one.brief === brief);
  const [candidate] = own
    .filter(({ status }) => isAskedFor(status))
    .toSorted((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1));
  if (candidate) return { candidate, status: candidate.status };
  const alone = kept.creator.order === undefined ? 'rejected' : 'shortlisted';
  return kept.candidates.length === 0 && brief === null && isAskedFor(alone)
    ? { candidate: null, status: alone }
    : null;
}

/** Words of two made-up texts are split at everything that is no letter or digit. */
function isFound({ creator, summary }: Kept, text: string): boolean {
  const own = [
    ...(summary?.words ?? []),
    ...creator.tags.flatMap((tag) => [foldText(tag), ...foldText(tag).split(/[^\p{L}\p{N}]+/u), ...foldText(tag)]),
    ...(summary?.topics ?? []).flatMap((topic) => foldText(topicsInGerman[nameOf(topic)] ?? '')),
  ];
  const wanted = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (text !== '' && wanted.length === 0) return false;
  return wanted.every((word) => own.some((one) => one.startsWith(word)));
}

const isOneOf = (own: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || own.some((one) => wanted.includes(one));

function isWanted(kept: Kept, { text, filters }: Query, now: number): boolean {
  const { creator, summary } = kept;
  if (!shown(kept, filters) || !isFound(kept, text)) return false;
  const seen = summary ? Date.parse(summary.lastSeenAt) : Infinity;
  return (
    isOneOf(creator.tags, filters.tags) &&
    isOneOf(summary?.sites ?? [], filters.sites) &&
    isOneOf(summary?.tier?.names ?? [], filters.tiers) &&
    isOneOf(summary && isMade(kept) ? [summary.verdict] : [], filters.verdicts) &&
    isOneOf(summary?.topics.map(nameOf) ?? [], filters.topics) &&
    isOneOf(summary?.languages ?? [], filters.languages) &&
    (!filters.noEmail || (isMade(kept) && !summary?.hasEmail)) &&
    (!filters.notSeenLately || seen < now - 30 * 86_400_000)
  );
}

/** What a column is sorted by: parts that decide one after the other; null where it is not known. */
function valueOf(kept: Kept, { sort, filters }: Query): (string | number)[] | null {
  const { creator, summary } = kept;
  const listed = (words: readonly string[] | undefined) => (words && words.length > 0 ? [words.join(', ')] : null);
  const known = (value: string | number | null | undefined) => (value === null || value === undefined ? null : [value]);
  const at = (iso: string | null | undefined) => (iso && Date.parse(iso) > 0 ? [Date.parse(iso)] : null);
  switch (sort.by) {
    case 'name':
      return known(summary && (summary.name ?? summary.handle));
    case 'sites':
      return listed(summary?.sites);
    case 'tags':
      return listed(creator.tags);
    case 'topics':
      return listed(summary?.topics.map(nameOf).map((topic) => topicsInGerman[topic] ?? topic));
    case 'tier': {
      const places = summary?.tier?.names.map((name) => ['below', 'nano', 'micro'].indexOf(name)) ?? [];
      return places.length > 0 ? [places.reduce((a, b) => a + b, 0) / places.length] : null;
    }
    case 'followers':
      return known(summary?.followers?.value);
    case 'rate':
      return known(summary?.rate?.typical);
    case 'growth':
      return known(summary?.growth);
    case 'verdict':
      return summary && isMade(kept) && summary.verdict !== 'unknown'
        ? [['none', 'weak', 'possible', 'strong'].indexOf(summary.verdict), summary.score.low]
        : null;
    case 'price':
      return creator.quote && [creator.quote.money.currency, creator.quote.money.amount];
    case 'lastPost':
      return at(summary?.lastPostAt);
    case 'lastSeen':
      return at(summary?.lastSeenAt);
    case 'savedAt':
      return known(creator.order);
    case 'status':
      return known(statuses.indexOf(shown(kept, filters)?.status ?? 'paid'));
    case 'nextStep':
      return known(shown(kept, filters)?.candidate?.nextStep?.dueOn);
  }
}

const collator = new Intl.Collator('de');
const compareParts = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b)) || (a < b ? -1 : a > b ? 1 : 0);

const placeOf = ({ creator }: Kept): string => `${creator.order ?? ''} ${creator.id}`;

/** The same answer as the table's, by looking at everybody and sorting them. */
export function naiveFind(all: readonly Kept[], query: Query, now: number): string[] {
  const found = all.filter((kept) => isWanted(kept, query, now));
  const compare = (one: Kept, other: Kept): number => {
    const [a, b] = [valueOf(one, query), valueOf(other, query)];
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    const parts = a?.map((part, at) => compareParts(part, b?.[at] ?? 0)) ?? [];
    const decided = parts.find((part) => part !== 0) ?? 0;
    if (decided !== 0) return query.sort.down ? -decided : decided;
    return placeOf(one) < placeOf(other) ? 1 : -1;
  };
  return found.toSorted(compare).map(({ creator }) => creator.id);
}

/** What can be filtered by, by counting. */
export function naiveFacets(all: readonly Kept[], everybody: Query): Facets {
  const visible = all.filter((kept) => shown(kept, everybody.filters));
  const count = (wordsOf: (kept: Kept) => readonly string[]): [string, number][] => {
    const counts: { [word: string]: number } = {};
    for (const word of visible.flatMap(wordsOf)) counts[word] = (counts[word] ?? 0) + 1;
    return Object.entries(counts).toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  };
  return {
    tags: count(({ creator }) => creator.tags),
    sites: count(({ summary }) => summary?.sites ?? []),
    topics: count(({ summary }) => summary?.topics.map(nameOf) ?? []),
    languages: count(({ summary }) => summary?.languages ?? []),
  };
}
