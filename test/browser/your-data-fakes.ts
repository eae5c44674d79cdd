import { type BackupCounts, type BackupPlan } from '../../src/model/backup-plan';
import type { MessageName, Messages } from '../../src/shared/messages';
import type { KeptView, ShortlistItem } from '../../src/shared/list-view';
import type { DataPorts, VisitedAccount } from '../../src/options/data-ports';
import type { Job } from '../../src/ui/job';
import type { ListedCreator } from '../../src/model/listed-creator';
import { fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';

const aKept = (facts: Partial<KeptView> = {}): KeptView => ({
  saved: 27,
  accounts: 412,
  notes: 19,
  backupAt: null,
  backupDue: false,
  unreadable: [],
  ...facts,
});

const counts = (creators: number, accounts = 0, notes = 0, briefs = 0): BackupCounts => ({
  creators,
  accounts,
  notes,
  briefs,
});

export const aPlan: BackupPlan = {
  madeAt: '2026-10-03T08:00:00.000Z',
  fresh: counts(12, 140, 8),
  changed: counts(3, 21, 2, 1),
  same: counts(10, 200, 9, 2),
  older: counts(2, 51),
  erased: counts(1, 1, 3),
};

const listItem = (handle: string, name: string | null = null): ShortlistItem => ({
  key: `instagram:${handle}`,
  site: 'Instagram',
  called: `@${handle}`,
  name,
  url: `https://www.instagram.com/${handle}/`,
  line: 'Micro',
  savedAt: '2026-11-01T00:00:00.000Z',
  notes: 0,
  state: 'fresh',
});

export const aListed = (handle: string, facts: Partial<ListedCreator> = {}): ListedCreator => ({
  creator: { savedAt: '2026-11-01T10:00:00.000Z', quote: null, tags: [] },
  account: { site: 'instagram', handle, name: null, url: `https://www.instagram.com/${handle}/` },
  summary: null,
  notes: 0,
  candidates: [],
  ...facts,
});

/** Work that waits to be ended by the test, or by its Cancel. */
export function heldWork<T>(result: () => T) {
  let end = () => {};
  const run = (job: Job): Promise<T> =>
    new Promise((resolve, reject) => {
      job.progress(2, 5);
      end = () => resolve(result());
      job.signal.addEventListener('abort', () => reject(job.signal.reason as Error));
    });
  return { run, end: () => end() };
}

export function openDataFakes(keptFacts: Partial<KeptView> = {}) {
  const worker = fakeOptionsWorker();
  const state = {
    kept: aKept(keptFacts),
    items: [listItem('mira.bakes', 'Mira Keller'), listItem('mira.reads'), listItem('jonas.lifts')],
    visited: [] as VisitedAccount[],
    listed: [aListed('mira.bakes'), aListed('jonas.lifts')],
    /** Handles that are on the shortlist already. */
    known: ['jonas.lifts'],
    imported: [] as Messages['creators-import']['in']['creators'],
    isPersisted: false,
    isUnfinished: false,
    isPromised: true,
    downloads: [] as File[],
    copied: null as { text: string; html: string } | null,
    dropped: 0,
    drafts: [] as string[],
  };
  const answers: { [name in MessageName]?: (body: never) => unknown } = {
    kept: () => state.kept,
    shortlist({ text }: Messages['shortlist']['in']) {
      const items = state.items.filter(({ called, name }) =>
        `${called} ${name ?? ''}`.toLowerCase().includes(text.toLowerCase()),
      );
      return { items, total: state.items.length, next: null };
    },
    'backup-made'() {
      state.kept = { ...state.kept, backupAt: new Date().toISOString(), backupDue: false };
      return state.kept;
    },
    'creator-erase'({ key }: { key: string }) {
      state.items = state.items.filter((item) => item.key !== key);
      state.kept = { ...state.kept, saved: state.kept.saved - 1 };
      return state.kept;
    },
    'all-erase'() {
      state.items = [];
      state.kept = aKept({ saved: 0, accounts: 0, notes: 0 });
      return state.kept;
    },
    'creators-import'({ creators }: Messages['creators-import']['in']) {
      state.imported.push(...creators);
      const known = creators.filter(({ handle }) => state.known.includes(handle)).length;
      return { added: creators.length - known, known };
    },
  };
  const { send } = worker;
  worker.send = (async (name: MessageName, body: never) => {
    const answer = answers[name];
    if (!answer) return send(name, body);
    if (!['kept', 'shortlist'].includes(name)) worker.changes.push({ name, body });
    const sentence = worker.failing.get(name);
    if (sentence !== undefined) throw new Error(sentence);
    return answer(body);
  }) as typeof send;

  const data: DataPorts = {
    countCandidates: async () => 0,
    usedBytes: async () => 12_400_000,
    isPersisted: async () => state.isPersisted,
    async persist() {
      state.isPersisted = state.isPromised;
      return state.isPromised;
    },
    makeBackup: async () => new File(['{}'], 'fitlens-backup-2026-11-30.json'),
    readBackup: async () => aPlan,
    applyBackup: async () => {},
    dropBackup: async () => void (state.dropped += 1),
    isImportUnfinished: async () => state.isUnfinished,
    exportCreator: async (key) => new File(['{}'], `fitlens-${key.split(':')[1]}.json`),
    async *listAll() {
      yield* state.listed;
    },
    countKnown: async (creators) => creators.filter(({ handle }) => state.known.includes(handle)).length,
    findVisited: async () => state.visited,
    findDrafts: async () => state.drafts,
    download: (file) => void state.downloads.push(file),
    copy: async (table) => void (state.copied = await table),
  };
  const ports = { ...fakeOptionsPorts(worker), data };
  return { worker, state, data, ports };
}
