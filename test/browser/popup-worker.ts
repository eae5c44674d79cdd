import { type KnownBriefs, defaultBrief } from '../../src/model/brief';
import type { Change } from '../../src/model/creator-change';
import type { Money } from '../../src/model/money';
import type { Note } from '../../src/model/note';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import type { CreatorChange, CreatorView, NoteView } from '../../src/shared/creator-view';
import type { RefusedSites, ReviewPlace, ShortlistItem } from '../../src/shared/list-view';
import { changeView, isListed, restoreView } from './fake-changes';
import { listed, minutesAgo, mira, note, noTeam } from './popup-fakes';

/** A worker that keeps everything in memory and does what the real one promises. */
export interface FakeWorker {
  creator: CreatorView | null;
  shortlist: ShortlistItem[];
  briefs: KnownBriefs;
  /** Messages that are answered with an error, and its sentence. */
  failing: Map<MessageName, string>;
  /** Messages whose answers wait for this. */
  waiting: Map<MessageName, Promise<void>>;
  /** Every message that came, oldest first. */
  asked: MessageName[];
  /** Every price that was to be kept, oldest first. */
  quotes: (Money | null)[];
  /** Everything that was to be done with a creator, oldest first. */
  changes: Change[];
  /** Every reason that was to be kept, oldest first. */
  whys: (string | null)[];
  /** Every choice between two texts of a note, oldest first. */
  decided: Messages['note-decide']['in'][];
  /** Who is to be looked at in the active campaign, in order. */
  queue: NonNullable<ReviewPlace['next']>[];
  /** Ids of the sites that are switched off. */
  sitesOff: string[];
  /** What the browser does not let Fitlens read. */
  sitesRefused: RefusedSites;
  send: Send;
}

export function fakeWorker(creator: CreatorView | null, shortlist: ShortlistItem[] = []): FakeWorker {
  const known = () => {
    if (!worker.creator) throw new Error('Nothing is remembered of this creator.');
    return worker.creator;
  };
  const removed = new Map<string, ShortlistItem>();
  const set = (change: Partial<CreatorView>) => {
    worker.creator = { ...known(), ...change };
    const { key, notes } = worker.creator;
    worker.shortlist = worker.shortlist.map((item) => (item.key === key ? { ...item, notes: notes.length } : item));
  };
  const setSaved = (key: string, saved: boolean) => {
    const old = worker.shortlist.find((item) => item.key === key);
    const here = worker.creator?.key === key ? worker.creator : null;
    if (here && saved && !isListed(here)) worker.creator = changeView(here, { do: 'save', brief: null }).view;
    setListed(key, saved, old);
  };
  const setListed = (key: string, saved: boolean, old = worker.shortlist.find((item) => item.key === key)) => {
    const here = worker.creator?.key === key ? worker.creator : null;
    if (saved && !old) {
      const fresh = here && listed(here.called.slice(1), { key, name: here.name, notes: here.notes.length });
      const item = removed.get(key) ?? fresh;
      if (!item) throw new Error('Fitlens no longer knows this creator.');
      worker.shortlist = [item, ...worker.shortlist];
    } else if (!saved && old) {
      removed.set(key, old);
      worker.shortlist = worker.shortlist.filter((item) => item !== old);
    }
  };
  const changed = (key: string): CreatorChange => ({
    view: worker.creator?.key === key ? worker.creator : { ...mira(), key },
    item: worker.shortlist.find((item) => item.key === key) ?? null,
    total: worker.shortlist.length,
  });

  /** As the worker goes through the queue: from `after` on, and round again. */
  function place({ after }: Messages['review-next']['in']): ReviewPlace {
    const at = worker.queue.findIndex(({ key }) => key === after);
    const others = [...worker.queue.slice(at + 1), ...worker.queue.slice(0, at + 1)].filter(({ key }) => key !== after);
    return { total: worker.queue.length, place: at + 1, next: others[0] ?? null };
  }

  const answers: { [name in MessageName]?: (body: never) => unknown } = {
    creator: () => worker.creator,
    kept: () => ({ saved: worker.shortlist.length }),
    'review-next': place,
    'creator-change'({ key, change }: Messages['creator-change']['in']) {
      worker.changes.push(change);
      if (worker.creator?.key !== key) {
        // Somebody of the list alone.
        setSaved(key, change.do !== 'unsave');
        return { ...changed(key), before: { creator: key, saved: true, tags: [], candidates: [], events: [] } };
      }
      const done = changeView(worker.creator, change);
      worker.creator = done.view;
      if (change.do === 'status') worker.queue = worker.queue.filter((one) => one.key !== key);
      setListed(key, isListed(done.view));
      return { ...changed(key), before: done.before };
    },
    'creator-restore'(before: Messages['creator-restore']['in']) {
      const { creator: key } = before;
      if (worker.creator?.key !== key) setSaved(key, before.saved);
      else {
        worker.creator = restoreView(worker.creator, before);
        setListed(key, isListed(worker.creator) || before.saved);
      }
      return changed(key);
    },
    'note-add'({ creator: key, text }: Messages['note-add']['in']) {
      setSaved(key, true);
      set({ notes: [note(`n${known().notes.length + 1}`, text, minutesAgo(0)), ...known().notes] });
      return changed(key);
    },
    'note-edit'({ id, text }: Messages['note-edit']['in']) {
      set({ notes: known().notes.map((old) => (old.id === id ? { ...old, text, editedAt: minutesAgo(0) } : old)) });
      return changed(known().key);
    },
    'note-decide'(choice: Messages['note-decide']['in']) {
      worker.decided.push(choice);
      const rest = ({ team }: NoteView) => team.rivals.filter((one) => one.changed !== choice.rival);
      const notes = known().notes.map((one) => ({ ...one, team: { ...one.team, rivals: rest(one) } }));
      set({ notes });
      return changed(known().key);
    },
    'note-remove'({ id }: Messages['note-remove']['in']) {
      const gone = known().notes.find((old) => old.id === id) ?? null;
      set({ notes: known().notes.filter((old) => old.id !== id) });
      return { ...changed(known().key), removed: gone };
    },
    'note-restore'(back: Note) {
      set({ notes: [{ ...back, team: noTeam }, ...known().notes] });
      return changed(known().key);
    },
    'quote-set'({ creator: key, money }: Messages['quote-set']['in']) {
      worker.quotes.push(money);
      const lines = money ? [`Cost per engagement: ${money.amount / 500} ${money.currency}`] : [];
      set({ quote: { ...known().quote, money, lines } });
      if (money) setSaved(key, true);
      return changed(key);
    },
    'why-set'({ creator: key, why }: Messages['why-set']['in']) {
      worker.whys.push(why);
      set({ why });
      return changed(key);
    },
    briefs: () => worker.briefs,
    'brief-add'(brief: Messages['brief-add']['in']) {
      worker.briefs = { ...worker.briefs, briefs: [...worker.briefs.briefs, brief] };
      return worker.briefs;
    },
    'brief-remove'({ id }: Messages['brief-remove']['in']) {
      worker.briefs = { ...worker.briefs, briefs: worker.briefs.briefs.filter((one) => one.id !== id) };
      return { ...worker.briefs, removed: null };
    },
    'declared-set'({ creator: key, declared }: Messages['declared-set']['in']) {
      set({ declared });
      return changed(key);
    },
    'brief-activate'({ id }: Messages['brief-activate']['in']) {
      worker.briefs = { ...worker.briefs, active: id };
      return worker.briefs;
    },
    settings: () => ({ sitesOff: worker.sitesOff, daysKept: 180 }),
    'sites-refused': () => worker.sitesRefused,
    sites: () => ['Instagram', 'TikTok'].map((name) => ({ id: name.toLowerCase(), name })),
  };

  const worker: FakeWorker = {
    creator,
    shortlist,
    briefs: { briefs: [defaultBrief('Micro-influencer')], active: 'default', shared: [] },
    failing: new Map(),
    waiting: new Map(),
    asked: [],
    quotes: [],
    changes: [],
    whys: [],
    decided: [],
    queue: [],
    sitesOff: [],
    sitesRefused: { names: [], patterns: [] },
    send: (async (name: MessageName, body: never) => {
      worker.asked.push(name);
      const sentence = worker.failing.get(name);
      if (sentence !== undefined) throw new Error(sentence);
      // Nothing that is sent is the object that is kept.
      const answer = structuredClone(answers[name]?.(body));
      await worker.waiting.get(name);
      return answer;
    }) as Send,
  };
  return worker;
}

/** An answer that is held back until `go`. */
export function holdBack(worker: FakeWorker, name: MessageName): { go(): void } {
  let go = () => {};
  worker.waiting.set(name, new Promise((done) => (go = done)));
  return {
    go() {
      worker.waiting.delete(name);
      go();
    },
  };
}
