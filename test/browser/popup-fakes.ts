import type { PopupPorts } from '../../src/popup/popup-ports';
import type { BadgeView } from '../../src/shared/badge-view';
import type { CreatorView, NoteView } from '../../src/shared/creator-view';
import type { ShortlistItem } from '../../src/shared/list-view';
import type { NoteTeamView, TeamView } from '../../src/shared/team-view';
import { makeWords } from '../../src/shared/words';
import type { Drafts } from '../../src/ui/drafts';
import type { WatchTeam } from '../../src/ui/team-line';
import { candidate } from './fake-changes';
import type { FakeWorker } from './popup-worker';

// Fetched, because Vite does not import what lies in the public folder.
const texts = (await (await fetch('/_locales/en/messages.json')).json()) as { [key: string]: { message: string } };

/** English as the extension speaks it, without a browser's i18n. */
export const words = makeWords((key) => texts[key]?.message ?? '');

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** What is said of who wrote a note where there is no team. */
export const noTeam: NoteTeamView = { by: null, editedBy: null, isPrivate: false, rivals: [] };

export const note = (id: string, text: string, createdAt = minutesAgo(90)): NoteView => ({
  id,
  creator: 'instagram:101',
  text,
  createdAt,
  editedAt: null,
  order: createdAt,
  changed: createdAt,
  team: noTeam,
});

export const strongFit: BadgeView = {
  key: 'instagram:101',
  verdict: 'strong',
  parts: ['Strong fit', 'Micro', '3.1% engagement', ' (2.4–4.0)'],
  name: 'Micro · 3.1% engagement (2.4–4.0%), typical to high · Strong fit',
  saved: false,
  rejected: false,
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
    standing: [],
    choices: [],
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
  rejected: false,
  card: null,
};

export const mira = (badge: BadgeView = strongFit, notes: NoteView[] = []): CreatorView => ({
  key: 'instagram:101',
  badge,
  called: '@mira.bakes',
  name: 'Mira Keller',
  site: 'Instagram',
  notes,
  quote: { money: null, currency: 'USD', lines: [] },
  why: null,
  briefs: [],
  campaign: { id: 'default', name: 'Micro-influencer' },
  candidates: badge.saved ? [candidate()] : [],
  tags: [],
  knownTags: [],
  ownReasons: [],
  declared: null,
  colleagues: null,
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
  state: 'fresh',
  ...more,
});

/** As many creators, the first one saved last. */
export const listedMany = (n: number, more: Partial<ShortlistItem> = {}): ShortlistItem[] =>
  Array.from({ length: n }, (_, index) => listed(`creator_${index + 1}`, more));

/** What is typed but not sent, kept as long as the object: as `localStorage` outlives the popup. */
export function fakeDrafts(): Drafts & { texts: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    texts: kept,
    read: (id) => kept.get(id) ?? '',
    write: (id, text) => void (text === '' ? kept.delete(id) : kept.set(id, text)),
  };
}

/** A team that stands as it is told; without one there is nothing to see. */
export const fakeTeam =
  (team?: TeamView): WatchTeam =>
  async (tell) => {
    if (team) tell(team);
  };

/** PopupPorts over a fake worker; `show` says that there is news, as when the popup comes into view again. */
export function fakePorts(worker: FakeWorker, key: string | null = 'instagram:101', reading = false) {
  const callbacks = new Set<() => void>();
  const went: string[] = [];
  const ports = {
    whichAccount: async () => ({ key, reading }),
    send: worker.send,
    drafts: fakeDrafts(),
    watchTeam: fakeTeam(),
    onNews(callback: () => void) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    async allow(patterns: readonly string[]) {
      went.push(...patterns);
      worker.sitesRefused = { names: [], patterns: [] };
      return true;
    },
    goTo: async (url: string) => void went.push(url),
    openPanel: async () => void went.push('panel'),
    show: () => callbacks.forEach((callback) => callback()),
    /** Addresses that were opened in the tab in front, "panel", and what the browser was asked to allow. */
    went,
  };
  return ports satisfies PopupPorts;
}
