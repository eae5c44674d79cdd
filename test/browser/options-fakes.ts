import { writeStamp } from '../../src/model/stamp';
import type { DataPorts } from '../../src/options/data-ports';
import type { OptionsPorts } from '../../src/options/options-ports';
import { assess } from '../../src/estimate/assess';
import { benchmarks } from '../../src/estimate/benchmarks';
import { ratedPer } from '../../src/estimate/benchmarks/figures';
import { headlineChoices } from '../../src/estimate/rate/headline';
import { countsOf } from '../../src/estimate/rate/interactions';
import { rateName } from '../../src/present/wording';
import { type Brief, defaultBrief, type KeptBrief } from '../../src/model/brief';
import { defaultSettings, type Settings } from '../../src/model/settings';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import { badgeView } from '../../src/present/badge-view';
import { priceLine } from '../../src/present/portrait';
import type { PreviewView } from '../../src/shared/badge-view';
import type { SiteView } from '../../src/shared/list-view';
import { siteById } from '../../src/sites';
import { fakeDrafts, words } from './popup-fakes';
import { inNoCampaign } from '../support/presented';
import { noTeam } from '../support/team-views';

export const aBrief = (name: string, facts: Partial<Brief> = {}): Brief => ({
  ...defaultBrief(name),
  id: name.toLowerCase().replaceAll(' ', '-'),
  ...facts,
});

/** A site as the worker tells of it. */
export function siteView(id: string, visited = 0): SiteView {
  const site = siteById(id);
  return {
    id,
    name: site?.name ?? id,
    formats: site?.formats ?? [],
    visited: { followers: visited, views: visited },
    published: benchmarks
      .filter((one) => one.site === id)
      .map(({ name, population, year, per }) => ({ name, population: words.print(population), year, per })),
    counted: words.list((site?.rules.interactions ?? []).map((name) => words.say(`count_${name}`))),
    ratedPer: site ? ratedPer(site.rules) : [],
    headline: {
      usual: site?.rules.headline ?? 'followers',
      why: site?.rules.headlineWhy ? words.say(site.rules.headlineWhy) : null,
      choices: site
        ? headlineChoices(site.rules).map((per) => ({
            per,
            name: rateName({ per, counts: countsOf([], site.rules, per) }, words),
          }))
        : [],
    },
  };
}

const twoSites = [siteView('instagram', 34), siteView('tiktok', 7)];

/** A worker that keeps everything in memory, and assesses the sample as the real one does. */
export interface FakeOptionsWorker {
  kept: KeptBrief[];
  active: string;
  settings: Settings;
  sites: SiteView[];
  /** Messages that are answered with an error, and its sentence. */
  failing: Map<MessageName, string>;
  /** Every message that changes something, oldest first. */
  changes: { name: MessageName; body: unknown }[];
  previews: Messages['preview']['in'][];
  send: Send;
}

function assessed({ brief, settings, sample }: Messages['preview']['in']): PreviewView {
  const site = siteById(sample.page.site);
  const record = mergeIntoRecord(null, joinReadings([sample]), 'sample');
  if (!site || !record) throw new Error('The sample shows no account.');
  const assessment = assess(record, site.rules, brief, new Date(), {
    settings,
    quote: null,
    declared: null,
    ownBenchmarks: [],
  });
  const { key, account, last } = record;
  const diagnosis = {
    version: '0.1.0',
    browser: 'Chrome/148',
    siteName: site.name,
    lastVerified: site.lastVerified,
    workedAt: null,
    unreadable: 0,
  };
  return {
    badge: badgeView(
      {
        key,
        account,
        assessment,
        brief: { id: 'any', name: brief.name, isOnly: true },
        ...inNoCampaign,
        since: null,
        last,
        diagnosis,
      },
      words,
    ),
    price: priceLine(assessment.price, words),
  };
}

const keptBrief = (brief: Brief, at: number): KeptBrief => ({
  brief,
  addedAt: new Date(at).toISOString(),
  order: writeStamp(at, 0, '0000feed'),
  changed: {},
});

export function fakeOptionsWorker(briefs: Brief[] = [defaultBrief('Micro-influencer')]): FakeOptionsWorker {
  const keptBriefs = () => ({ briefs: worker.kept.map(({ brief }) => brief), active: worker.active, shared: [] });
  const answers: { [name in MessageName]?: (body: never) => unknown } = {
    briefs: keptBriefs,
    settings: () => worker.settings,
    sites: () => worker.sites,
    team: () => noTeam,
    kept: () => ({ saved: 0, accounts: 0, notes: 0, backupAt: null, backupDue: false, unreadable: [] }),
    shortlist: () => ({ items: [], total: 0, next: null }),
    preview(body: Messages['preview']['in']) {
      worker.previews.push(body);
      return assessed(body);
    },
    'brief-add'(brief: Brief) {
      worker.kept.push(keptBrief(brief, Date.now()));
      return keptBriefs();
    },
    'brief-change'(brief: Brief) {
      worker.kept = worker.kept.map((one) => (one.brief.id === brief.id ? { ...one, brief } : one));
      return keptBriefs();
    },
    'brief-remove'({ id }: { id: string }) {
      const gone = worker.kept.find(({ brief }) => brief.id === id) ?? null;
      worker.kept = worker.kept.filter((one) => one !== gone);
      if (worker.active === id) worker.active = worker.kept[0]?.brief.id ?? '';
      return { ...keptBriefs(), removed: gone };
    },
    'brief-restore'(kept: KeptBrief) {
      worker.kept = [...worker.kept, kept].toSorted((a, b) => a.order.localeCompare(b.order));
      return keptBriefs();
    },
    'brief-activate'({ id }: { id: string }) {
      worker.active = id;
      return keptBriefs();
    },
    'settings-change'(change: Partial<Settings>) {
      worker.settings = { ...worker.settings, ...change };
      return worker.settings;
    },
  };
  const asking = new Set<MessageName>(['briefs', 'settings', 'sites', 'preview', 'kept', 'shortlist', 'team']);

  const worker: FakeOptionsWorker = {
    kept: briefs.map((brief, index) => keptBrief(brief, Date.UTC(2026, 0, index + 1))),
    active: briefs[0]?.id ?? '',
    settings: defaultSettings,
    sites: twoSites,
    failing: new Map(),
    changes: [],
    previews: [],
    send: (async (name: MessageName, body: never) => {
      if (!asking.has(name)) worker.changes.push({ name, body });
      const sentence = worker.failing.get(name);
      if (sentence !== undefined) throw new Error(sentence);
      return answers[name]?.(body);
    }) as Send,
  };
  return worker;
}

/** Nothing is kept; `your-data-fakes.ts` has what acts. */
const fakeData: DataPorts = {
  countCandidates: async () => 0,
  usedBytes: async () => null,
  isPersisted: async () => true,
  persist: async () => true,
  makeBackup: async () => new File([], 'backup.json'),
  readBackup: async () => Promise.reject(new Error('There is no backup.')),
  applyBackup: async () => {},
  dropBackup: async () => {},
  isImportUnfinished: async () => false,
  exportCreator: async () => new File([], 'creator.json'),
  listAll: async function* () {},
  countKnown: async () => 0,
  findVisited: async () => [],
  findDrafts: async () => [],
  download: () => {},
  copy: async () => {},
};

/** OptionsPorts over a fake worker; `show` says that the page comes into view again. */
export function fakeOptionsPorts(worker: FakeOptionsWorker) {
  const callbacks = new Set<() => void>();
  const ports: OptionsPorts & { show(): void; drafts: ReturnType<typeof fakeDrafts> } = {
    send: worker.send,
    drafts: fakeDrafts(),
    data: fakeData,
    hosts: { has: async () => true, ask: async () => true, giveBack: async () => {} },
    onVisible(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    show: () => callbacks.forEach((callback) => callback()),
  };
  return ports;
}
