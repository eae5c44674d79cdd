import type { Money } from '../../src/model/money';
import type { PopupPorts } from '../../src/popup/popup-ports';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import type { Note } from '../../src/model/note';
import type { BadgeView, CreatorView, ShortlistItem } from '../../src/shared/view';
import { makeWords } from '../../src/shared/words';
import type { Drafts } from '../../src/ui/drafts';

// Fetched, because Vite does not import what lies in the public folder.
const texts = (await (await fetch('/_locales/en/messages.json')).json()) as { [key: string]: { message: string } };

/** English as the extension speaks it, without a browser's i18n. */
export const words = makeWords((key) => texts[key]?.message ?? '');

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const note = (id: string, text: string, createdAt = minutesAgo(90)): Note => ({
  id,
  creator: 'instagram:101',
  text,
  createdAt,
  editedAt: null,
});

export const strongFit: BadgeView = {
  key: 'instagram:101',
  verdict: 'strong',
  parts: ['Strong fit', 'Micro', '3.1% engagement', ' (2.4–4.0)'],
  name: 'Micro · 3.1% engagement (2.4–4.0%), typical to high · Strong fit',
  saved: false,
  card: {
    brief: null,
    title: 'Mira Keller · @mira.bakes',
    score: 'Score 64–82 of 100',
    figures: [
      { label: 'Followers', value: '12,345', note: 'Micro · exact' },
      { label: 'Engagement per follower', value: '3.1% (2.4–4.0%)', note: 'typical to high for this size' },
      { label: 'Engagement per view', value: '8.2% (6.9–9.7%)', note: null },
    ],
    reasons: [
      { answer: 'meets', answerName: 'Meets', text: '12,345 followers, within 1,000 to 100,000.', points: '46 of 46' },
      {
        answer: 'close',
        answerName: 'Close',
        text: 'Posts 1.6 times a week; the brief asks for 2.',
        points: '18 of 36',
      },
      {
        answer: 'misses',
        answerName: 'Misses',
        text: 'At least 9 of 24 posts are paid, more than the 30% wanted.',
        points: '0 of 0',
      },
      {
        answer: 'unknown',
        answerName: 'Unknown',
        text: 'The captions are too short to tell the language.',
        points: '0–18 of 18',
      },
    ],
    advice: ['Not known yet: Language. It could lower this to “Possible fit”.'],
    about: [
      { text: 'Typical post: likes 1,020 · comments 46 · views –', href: null },
      { text: 'E-mail: mira@bakes.example', href: 'mailto:mira@bakes.example' },
      { text: 'Linktree: linktr.ee/mira', href: 'https://linktr.ee/mira' },
    ],
    facts: [
      { text: 'About 2 comments for 100 likes, as usual for this size.', href: null },
      { text: 'The last post is 3 days old.', href: null },
      { text: 'Five posts were published together with another account.', href: null },
    ],
    chart: {
      name: 'Engagement per follower: last 12 posts, oldest first',
      bars: [0.42, 0.5, 0.38, 0.61, 0.02, 0.55, 1, 0.47, 0.58, 0.44, 0.66, 0.3].map((height, index) => ({
        height,
        label: `Nov ${index + 1}, 2026 · ${(height * 5).toFixed(1)}% engagement`,
        href: `https://www.instagram.com/p/${index}/`,
        leftOut: index === 6 || index === 11,
      })),
      band: { typical: 0.5, low: 0.38, high: 0.66 },
    },
    basis: ['Worked out from 10 posts.', 'Left out: 1 pinned, 1 too new.'],
    method: ['The next typical post lies in the range 4 times out of 5.', 'Held against the brief “Micro-influencer”.'],
    report: null,
  },
};

/** A profile of which nothing but its being private can be said. */
export const privateAccount: BadgeView = {
  key: 'instagram:101',
  verdict: 'unknown',
  parts: ['Too little to tell', 'Private account'],

  name: 'Private account · Too little to tell',
  saved: false,
  card: null,
};

export const mira = (badge: BadgeView = strongFit, notes: Note[] = []): CreatorView => ({
  badge,
  called: '@mira.bakes',
  name: 'Mira Keller',
  site: 'Instagram',
  notes,
  quote: { money: null, currency: 'USD', lines: [] },
  briefs: [],
});

export const listed = (handle: string, more: Partial<ShortlistItem> = {}): ShortlistItem => ({
  key: `instagram:${handle}`,
  site: 'Instagram',
  called: `@${handle}`,
  name: null,
  url: `https://www.instagram.com/${handle}/`,
  line: 'Micro · 2.2% (1.8–2.7%) · Possible fit',
  savedAt: minutesAgo(60 * 24),
  notes: 0,
  ...more,
});

/** A worker that keeps everything in memory and does what the real one promises. */
export interface FakeWorker {
  creator: CreatorView | null;
  shortlist: ShortlistItem[];
  /** Messages that are answered with an error, and its sentence. */
  failing: Map<MessageName, string>;
  /** Every message that came, oldest first. */
  asked: MessageName[];
  /** Every price that was to be kept, oldest first. */
  quotes: (Money | null)[];
  /** Ids of the sites that are switched off. */
  sitesOff: string[];
  send: Send;
}

export function fakeWorker(creator: CreatorView | null, shortlist: ShortlistItem[] = []): FakeWorker {
  const known = () => {
    if (!worker.creator) throw new Error('Nothing is remembered of this creator.');
    return worker.creator;
  };
  const setNotes = (notes: Note[]) => {
    worker.creator = { ...known(), notes };
    worker.shortlist = worker.shortlist.map((item) =>
      item.key === worker.creator?.badge.key ? { ...item, notes: notes.length } : item,
    );
  };
  const setSaved = (key: string, saved: boolean) => {
    const others = worker.shortlist.filter((item) => item.key !== key);
    if (worker.creator?.badge.key === key) {
      const { badge, called, name, notes } = worker.creator;
      worker.creator = { ...worker.creator, badge: { ...badge, saved } };
      worker.shortlist = saved ? [listed(called.slice(1), { key, name, notes: notes.length }), ...others] : others;
    } else {
      const back = removed.get(key);
      const gone = worker.shortlist.find((item) => item.key === key);
      if (gone) removed.set(key, gone);
      worker.shortlist = saved && back ? [back, ...others] : others;
    }
  };
  const removed = new Map<string, ShortlistItem>();

  const answers: { [name in MessageName]?: (body: never) => unknown } = {
    creator: () => worker.creator,
    shortlist: () => worker.shortlist,
    save({ key, saved }: { key: string; saved: boolean }) {
      setSaved(key, saved);
      return worker.creator?.badge ?? strongFit;
    },
    'note-add'({ creator: key, text }: { creator: string; text: string }) {
      const added = note(`n${known().notes.length + 1}`, text, minutesAgo(0));
      setNotes([added, ...known().notes]);
      setSaved(key, true);
      return added;
    },
    'note-edit'({ id, text }: { id: string; text: string }) {
      setNotes(known().notes.map((old) => (old.id === id ? { ...old, text, editedAt: minutesAgo(0) } : old)));
      return known().notes.find((old) => old.id === id);
    },
    'note-remove'({ id }: { id: string }) {
      const gone = known().notes.find((old) => old.id === id) ?? null;
      setNotes(known().notes.filter((old) => old.id !== id));
      return gone;
    },
    'quote-set'({ creator: key, money }: Messages['quote-set']['in']) {
      worker.quotes.push(money);
      const { quote } = known();
      const lines = money ? [`Cost per engagement: ${money.amount / 500} ${money.currency}`] : [];
      worker.creator = { ...known(), quote: { ...quote, money, lines } };
      if (money) setSaved(key, true);
      return null;
    },
    settings: () => ({ sitesOff: worker.sitesOff }),
    sites: () => ['Instagram', 'TikTok'].map((name) => ({ id: name.toLowerCase(), name })),
    'note-restore'(back: Note) {
      setNotes([back, ...known().notes]);
      return back;
    },
  };

  const worker: FakeWorker = {
    creator,
    shortlist,
    failing: new Map(),
    asked: [],
    quotes: [],
    sitesOff: [],
    send: (async (name: MessageName, body: never) => {
      worker.asked.push(name);
      const sentence = worker.failing.get(name);
      if (sentence !== undefined) throw new Error(sentence);
      return answers[name]?.(body);
    }) as Send,
  };
  return worker;
}

/** What is typed but not sent, kept as long as the object: as `localStorage` outlives the popup. */
export function fakeDrafts(): Drafts & { texts: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    texts: kept,
    read: (id) => kept.get(id) ?? '',
    write: (id, text) => void (text === '' ? kept.delete(id) : kept.set(id, text)),
  };
}

/** PopupPorts over a fake worker; `show` says that the popup comes into view again. */
export function fakePorts(worker: FakeWorker, key: string | null = 'instagram:101', reading = false) {
  const callbacks = new Set<() => void>();
  const ports: PopupPorts & { show(): void; drafts: ReturnType<typeof fakeDrafts> } = {
    whichAccount: async () => ({ key, reading }),
    send: worker.send,
    drafts: fakeDrafts(),
    onVisible(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    show: () => callbacks.forEach((callback) => callback()),
  };
  return ports;
}
