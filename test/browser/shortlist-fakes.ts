import { searchWords } from '../../src/estimate/text/search-words';
import { foldText } from '../../src/estimate/text/fold-text';
import type { Verdict } from '../../src/model/assessment';
import { type KnownBriefs, defaultBrief } from '../../src/model/brief';
import { type Before, type Candidate, type Status } from '../../src/model/candidate';
import type { Change } from '../../src/model/creator-change';
import type { ColumnId, Filters, ListView } from '../../src/model/list-view';
import { defaultSettings } from '../../src/model/settings';
import { writeStamp } from '../../src/model/stamp';
import type { Summary } from '../../src/model/summary';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import type { ShortlistPorts } from '../../src/shortlist/ports';
import type { Found, Query, Row, TablePort } from '../../src/shortlist/table-port';
import { aClientRow, aComparison } from '../support/client-rows';
import { fakeDrafts, fakeTeam } from './popup-fakes';

const day = 86_400_000;
const stamp = (n: number) => writeStamp(1_700_000_000_000 + n, 0, '00000000');

/** A creator of the fake table, with the texts of its notes. */
export interface Kept {
  row: Row & { creator: NonNullable<Row['creator']>; summary: Summary };
  candidates: Map<string, Candidate>;
  notes: string[];
}

const names = ['Mira Keller', 'Jonas Falk', 'ليلى حداد', '田中さくら', 'Zoë Óskarsdóttir', 'Ana Müller'];
const verdicts: Verdict[] = ['strong', 'possible', 'weak', 'none', 'unknown'];
const sites = ['instagram', 'tiktok', 'youtube'] as const;

/** The `n`-th made-up creator: always the same one. */
export function made(n: number): Kept {
  const id = `creator-${n}`;
  const site = sites[n % 3] ?? 'instagram';
  const followers = 2_000 + ((n * 7_919) % 90_000);
  const at = new Date(Date.now() - (n + 1) * day).toISOString();
  const summary: Summary = {
    id,
    account: `${site}:${n}`,
    site,
    handle: `maker.${n}`,
    name: `${names[n % names.length]} ${n}`,
    url: `https://www.instagram.com/maker.${n}/`,
    sites: n % 4 === 0 ? [site, 'x'] : [site],
    verdict: verdicts[n % 5] ?? 'unknown',
    score: { low: 40 + (n % 30), high: 60 + (n % 30) },
    tier: { names: [followers < 10_000 ? 'nano' : 'micro'], lowest: 1_000 },
    followers: { value: followers, min: followers, max: followers },
    rate:
      n % 7 === 6
        ? null
        : {
            per: 'followers',
            counts: ['likes', 'comments'],
            typical: 0.01 + (n % 9) / 200,
            low: 0.008 + (n % 9) / 200,
            high: 0.013 + (n % 9) / 200,
            sample: 10,
          },
    noRate: n % 7 === 6 ? ({ key: 'engagement_hidden', values: {} } as const) : null,
    topics: [{ key: n % 2 === 0 ? 'topic_food' : 'topic_travel' }],
    languages: ['en'],
    hasEmail: n % 2 === 0,
    lastPostAt: at,
    lastSeenAt: at,
    growth: 0.05,
    quote: null,
    words: [],
    madeBy: { revision: 1, standards: 1, at: 0 },
    goodUntil: Number.MAX_SAFE_INTEGER,
  };
  const creator: Kept['row']['creator'] = {
    id,
    accounts: [summary.account],
    savedAt: at,
    unsavedAt: null,
    quote: n % 3 === 0 ? { money: { amount: 100 + n, currency: 'EUR' }, givenAt: at } : null,
    why: null,
    tags: n % 3 === 0 ? ['bakers'] : [],
    changed: {},
    order: stamp(n),
  };
  return {
    row: {
      id,
      creator,
      summary,
      called: `@${summary.handle}`,
      state: 'fresh',
      candidate: null,
      campaigns: 0,
      notes: 0,
    },
    candidates: new Map(),
    notes: [],
  };
}

export const madeMany = (n: number): Kept[] => Array.from({ length: n }, (_, at) => made(at));

/** The same creator as a candidate of a campaign. */
export function inCampaign(kept: Kept, status: Status, brief = 'default', more: Partial<Candidate> = {}): Kept {
  const { id } = kept.row;
  const at = new Date(Date.now() - 12 * day).toISOString();
  kept.candidates.set(brief, {
    brief,
    creator: id,
    status,
    reason: null,
    statusAt: at,
    addedAt: at,
    nextStep: null,
    agreed: null,
    order: stamp(0),
    changed: { status: stamp(0) },
    ...more,
  });
  return kept;
}

/** Creators that are kept in memory, with what the worker and the table's engine do to them. */
export interface FakeList {
  kept: Kept[];
  briefs: KnownBriefs;
  views: ListView[];
  /** Messages that are answered with an error, and its sentence. */
  failing: Map<MessageName, string>;
  /** Every message that came, oldest first. */
  asked: [MessageName, unknown][];
  /** Every query that came, oldest first. */
  queries: Query[];
  files: File[];
  copied: string[];
  /** Reasons in the person's own words, the last used first. */
  reasons: string[];
  /** What hears that the page comes into view again. */
  waiting: Set<() => void>;
  /** How often the browser was asked to print. */
  printed: number;
  opened: string[];
  drafts: ReturnType<typeof fakeDrafts>;
  ports: ShortlistPorts;
}

const isIn = (chosen: readonly string[], values: readonly string[]) =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

function shownIn({ row, candidates, notes }: Kept, brief: string | null): Row {
  const candidate = brief === null ? [...candidates.values()].at(-1) : candidates.get(brief);
  return { ...row, candidate: candidate ?? null, campaigns: candidates.size, notes: notes.length };
}

function fits({ row, candidates }: Kept, filters: Filters): boolean {
  const { summary, creator } = row;
  const shown = filters.brief === null ? [...candidates.values()] : [candidates.get(filters.brief)];
  return (
    (filters.brief === null || candidates.has(filters.brief)) &&
    isIn(
      filters.statuses,
      shown.map((candidate) => candidate?.status ?? ''),
    ) &&
    isIn(filters.tags, creator.tags) &&
    isIn(filters.sites, summary.sites) &&
    isIn(filters.tiers, summary.tier?.names ?? []) &&
    isIn(filters.verdicts, [summary.verdict]) &&
    isIn(filters.languages, summary.languages) &&
    isIn(
      filters.topics,
      summary.topics.map((topic) => ('tag' in topic ? topic.tag : topic.key)),
    ) &&
    !(filters.noEmail && summary.hasEmail) &&
    !(filters.notSeenLately && Date.now() - Date.parse(summary.lastSeenAt) < 30 * day)
  );
}

const textOf = ({ row: { summary, creator }, notes }: Kept) =>
  foldText([summary.name, summary.handle, ...creator.tags, ...notes].join(' '));

function valueOf({ row: { summary, creator } }: Kept, by: ColumnId): number | string {
  if (by === 'name') return summary.name ?? '';
  if (by === 'followers') return summary.followers?.value ?? 0;
  if (by === 'savedAt') return creator.savedAt ?? '';
  return 0;
}

function countBy(kept: readonly Kept[], values: (one: Kept) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of kept.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

function fakeTable(list: FakeList): TablePort {
  const answers = new Map<number, Kept[]>();
  let id = 0;
  return {
    async ask(query): Promise<Found> {
      list.queries.push(query);
      const words = searchWords(query.text);
      const found = list.kept
        .filter((one) => fits(one, query.filters) && words.every((word) => textOf(one).includes(word)))
        .toSorted((a, b) => {
          const [x, y] = [valueOf(a, query.sort.by), valueOf(b, query.sort.by)];
          return (x < y ? -1 : x > y ? 1 : 0) * (query.sort.down ? -1 : 1);
        });
      answers.set(++id, found);
      return { id, total: found.length, read: 1 };
    },
    rows: async (found, from, to) => {
      const brief = list.queries.at(-1)?.filters.brief ?? null;
      return (answers.get(found) ?? []).slice(from, to).map((one) => shownIn(one, brief));
    },
    keys: async (found, from, to) => (answers.get(found) ?? []).slice(from, to).map(({ row }) => row.id),
    facets: async () => ({
      tags: countBy(list.kept, ({ row }) => row.creator.tags),
      sites: countBy(list.kept, ({ row }) => row.summary.sites),
      topics: countBy(list.kept, ({ row }) =>
        row.summary.topics.map((topic) => ('tag' in topic ? topic.tag : topic.key)),
      ),
      languages: countBy(list.kept, ({ row }) => row.summary.languages),
    }),
    changed: async () => {},
    onChange: () => () => {},
  };
}

/** Does what the worker does with one creator; what it was before. */
function change(list: FakeList, kept: Kept, asked: Change): Before {
  const { id, creator } = kept.row;
  const before: Before = {
    creator: id,
    saved: creator.order !== undefined,
    tags: creator.tags,
    candidates: [],
    events: [],
  };
  if (asked.do === 'tags') {
    const left = creator.tags.filter((tag) => !asked.remove.includes(tag));
    kept.row.creator = { ...creator, tags: [...new Set([...left, ...asked.add])] };
  } else if (asked.do === 'unsave') {
    list.kept = list.kept.filter((one) => one !== kept);
  } else {
    const brief = asked.brief ?? list.briefs.active;
    before.candidates.push({ brief, candidate: kept.candidates.get(brief) ?? null });
    if (asked.do === 'leave') kept.candidates.delete(brief);
    if (asked.do === 'save' && !kept.candidates.has(brief)) inCampaign(kept, 'shortlisted', brief);
    if (asked.do === 'status') inCampaign(kept, asked.status, brief, { reason: asked.reason });
  }
  return before;
}

function restore(list: FakeList, before: Before): void {
  const kept = list.kept.find(({ row }) => row.id === before.creator);
  if (!kept) return;
  if (before.tags !== null) kept.row.creator = { ...kept.row.creator, tags: before.tags };
  for (const { brief, candidate } of before.candidates)
    if (candidate) kept.candidates.set(brief, candidate);
    else kept.candidates.delete(brief);
}

function fakeSend(list: FakeList): Send {
  const keptOf = (keys: readonly string[]) => list.kept.filter(({ row }) => keys.includes(row.id));
  const answers: { [K in MessageName]?: (body: Messages[K]['in']) => unknown } = {
    briefs: () => list.briefs,
    settings: () => ({ ...defaultSettings, reasons: list.reasons }),
    views: () => list.views,
    'view-put': (view) => {
      const others = list.views.filter(({ id }) => id !== view.id);
      return (list.views = [...others, view]);
    },
    'view-remove': ({ id }) => (list.views = list.views.filter((view) => view.id !== id)),
    'brief-activate': ({ id }) => (list.briefs = { ...list.briefs, active: id }),
    'brief-add': (brief) => (list.briefs = { ...list.briefs, briefs: [...list.briefs.briefs, brief] }),
    'creators-change': ({ keys, change: asked }) => ({
      before: keptOf(keys).map((kept) => change(list, kept, asked)),
      total: list.kept.length,
    }),
    'creators-restore': ({ before }) => {
      for (const one of before) restore(list, one);
      return { total: list.kept.length };
    },
    'creator-erase': ({ key }) => {
      list.kept = list.kept.filter(({ row }) => row.id !== key);
      return {};
    },
    'shortlist-renew': ({ keys }) => {
      for (const kept of keptOf(keys)) kept.row.state = 'fresh';
      return [];
    },
    'client-rows': ({ keys }) =>
      keys.flatMap((key) => {
        const [kept] = keptOf([key]);
        if (!kept) return [];
        const { handle, name, url } = kept.row.summary;
        return [aClientRow({ key, called: `@${handle}`, name, url })];
      }),
    compare: ({ keys }) => ({
      ...aComparison(keys.map((key) => keptOf([key])[0]?.row.summary.name ?? key)),
      subjects: keptOf(keys).map(({ row: { id, summary } }) => ({
        key: id,
        called: `@${summary.handle}`,
        name: summary.name,
        site: 'Instagram',
        url: summary.url,
      })),
    }),
    'note-add': ({ creator, text }) => {
      for (const kept of keptOf([creator])) kept.notes.unshift(text);
      return {};
    },
  };
  return (async (name: MessageName, body: unknown) => {
    list.asked.push([name, body]);
    const problem = list.failing.get(name);
    if (problem !== undefined) throw new Error(problem);
    const answer = answers[name] as ((asked: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`The fake worker does not answer ${name}.`);
    return structuredClone(answer(body));
  }) as Send;
}

/** The page's surroundings over some creators; with two campaigns, of which "Spring" is active. */
export function fakeList(kept: Kept[]): FakeList {
  const list: FakeList = {
    kept,
    briefs: {
      briefs: [
        { ...defaultBrief('Spring'), id: 'default' },
        { ...defaultBrief('Summer'), id: 'summer' },
      ],
      active: 'default',
      shared: [],
    },
    views: [],
    failing: new Map(),
    asked: [],
    queries: [],
    files: [],
    copied: [],
    reasons: [],
    waiting: new Set(),
    printed: 0,
    opened: [],
    drafts: fakeDrafts(),
    ports: undefined as never,
  };
  list.ports = {
    send: fakeSend(list),
    table: fakeTable(list),
    drafts: list.drafts,
    onTouched: () => () => {},
    watchTeam: fakeTeam(),
    notesOf: async (id) => list.kept.find(({ row }) => row.id === id)?.notes ?? [],
    countCandidates: async (brief) => list.kept.filter(({ candidates }) => candidates.has(brief)).length,
    listed: async (ids) =>
      ids.flatMap((id) => {
        const one = list.kept.find(({ row }) => row.id === id);
        if (!one) return [];
        const { creator, summary } = one.row;
        const { site, handle, name, url } = summary;
        return [{ creator, account: { site, handle, name, url }, summary, notes: one.notes.length, candidates: [] }];
      }),
    exportCreator: async (id) => new File([id], 'creator.json'),
    findDrafts: async (id) => [...list.drafts.texts.keys()].filter((name) => name.endsWith(id)),
    print: () => list.printed++,
    download: (file) => list.files.push(file),
    copy: async (text) => void list.copied.push(text),
    openProfile: (url) => list.opened.push(url),
    onVisible: (callback) => {
      list.waiting.add(callback);
      return () => void list.waiting.delete(callback);
    },
  };
  return list;
}
