import type { PageRef } from '../model/page';
import type { Reading, Reason } from '../model/reading';
import { pageWithout } from '../reading/blank';
import { inSteps, pause } from '../reading/in-steps';
import { type Found, readSources } from '../reading/read-sources';
import type { BadgeView } from '../shared/view';
import type { PageReader } from '../sites/site';
import type { Responses } from './responses';
import { watchPage } from './watch-page';

/** What a visit needs from outside. */
export interface VisitPorts {
  /** Null: the user switched this site off. */
  look(readings: Reading[]): Promise<BadgeView | null>;
  show(view: BadgeView | null, anchor: Element | null): void;
  hide(): void;
}

export interface Visit {
  readonly page: PageRef;
  /** The store's key of this account, once it is known. */
  readonly key: string | null;
  /** Nothing is known yet, and the site is not switched off. */
  readonly reading: boolean;
  /** The followers this account was last read with. */
  readonly followers: number | null;
  /** Shows this view now: the worker answered to something else than a look. */
  take(answer: BadgeView): void;
  /** Looks again soon: a response came in. */
  nudge(): void;
  /** Asks the worker again although the page did not change: the creator was saved elsewhere, or the site switched on. */
  refresh(): void;
}

/** The account before, and the followers it was last read with; null without any. */
export interface Former {
  readonly followers: number | null;
}

/** How long a page may show nothing readable before the badge says so instead of "loading". Milliseconds. */
const patience = 8_000;
/** How often and how soon a look is repeated that the worker did not answer. Milliseconds. */
const retries = 3;
const retryPause = 500;
/** How long after a soft navigation a visible number that equals the former account's is not believed. Milliseconds. */
const settling = 3_000;

/**
 * Follows one account's page until `signal` aborts: reads it whenever it changes, has the worker assess it, and shows
 * the answer. After the abort nothing is shown any more, however late an answer comes.
 */
export function startVisit(
  site: PageReader,
  page: PageRef,
  responses: Responses,
  ports: VisitPorts,
  signal: AbortSignal,
  /** What the document showed before this account, which sites draw over; null: it was loaded for this one. */
  former: Former | null = null,
): Visit {
  const startedAt = performance.now();
  let failures = 0;
  let followers: number | null = null;
  let view: BadgeView | null = null;
  let sent = '';
  let isReading = false;
  /** Nothing is shown before the worker said that Fitlens is on for this site, not even that it is reading. */
  let state: 'asking' | 'on' | 'off' = 'asking';

  const show = () => {
    if (state === 'on' && !signal.aborted && page.kind === 'profile') ports.show(view, site.anchor(document, page));
  };

  /** After a soft navigation sites draw the new name first: numbers that are still the former account's are not its own. */
  const isFormer = ({ account }: Reading) =>
    former !== null &&
    former.followers !== null &&
    performance.now() - startedAt < settling &&
    account?.followers?.value === former.followers &&
    (account.followers.source === 'exact' || account.followers.source === 'rounded');

  function* sources(known: PageRef): Iterable<Found> {
    yield* safely(() => responses.read(known).filter(tells));
    yield* safely(() => site.read(document, known, new Date().toISOString()));
  }

  async function look(): Promise<void> {
    if (state === 'off') return;
    // The look under way ends with what is there then.
    if (isReading) return;
    isReading = true;
    const all = await inSteps(() => readSources(page, sources), signal).finally(() => (isReading = false));
    if (all === null || signal.aborted) return;
    const now = new Date().toISOString();
    const found = all.filter((reading) => !isFormer(reading));
    const age = performance.now() - startedAt;
    // A notice that an account is not there may still be the former one's.
    const isEmptyPage = found.every((reading) => isEmpty(reading, former === null || age > settling));
    const isLoading = isEmptyPage && age < patience;
    // The first look is sent whatever it found: its answer tells whether the site is on.
    if (isLoading && sent !== '') return show();
    const why = isLoading ? 'not-loaded' : 'unknown-layout';
    const readings = isEmptyPage ? [...found, pageWithout(page, now, why, 'page')] : found;
    const content = JSON.stringify(readings.map((reading) => ({ ...reading, at: null })));
    if (content === sent) return show();
    sent = content;
    followers = found.find(({ account }) => account?.followers)?.account?.followers?.value ?? followers;
    let answer: BadgeView | null;
    try {
      answer = await ports.look(readings);
      failures = 0;
    } catch {
      // The browser may have stopped the worker in between. What is shown stays true; the next look tries again.
      if (content === sent) sent = '';
      if (failures++ < retries) setTimeout(nudge, retryPause);
      return;
    }
    if (signal.aborted || content !== sent) return;
    state = answer ? 'on' : 'off';
    if (!answer) return ports.hide();
    if (!isLoading) view = answer;
    show();
  }

  const nudge = watchPage(() => void look(), signal);
  for (const time of [settling, patience]) setTimeout(nudge, time + 100);
  nudge();

  return {
    page,
    get key() {
      return view?.key ?? null;
    },
    get reading() {
      return !view && state !== 'off';
    },
    get followers() {
      return followers;
    },
    take(answer) {
      view = answer;
      show();
    },
    nudge,
    refresh() {
      state = state === 'on' ? 'on' : 'asking';
      sent = '';
      nudge();
    },
  };
}

/** Readers never throw. One that does all the same costs its own source, not what the others found. */
function* safely(read: () => Iterable<Found>): Iterable<Found> {
  try {
    yield* read();
  } catch (error) {
    if (error === pause) throw error;
    console.error('Fitlens:', error);
  }
}

/** Most responses are about somebody else, and say nothing of this account. */
const tells = ({ account, posts, missing }: Reading) => account !== null || posts.length > 0 || missing.length > 0;

/** Nothing read, and no reason that a page still being drawn would not give too; on one not `settled`, any would be. */
const isEmpty = ({ account, posts, missing }: Reading, settled: boolean) =>
  account === null &&
  posts.length === 0 &&
  !missing.some(({ what, why }) => settled && what === 'page' && !passing.has(why));
const passing = new Set<Reason>(['not-loaded', 'unknown-layout']);
