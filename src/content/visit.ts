import type { PageRef } from '../model/page';
import type { Reading, Reason } from '../model/reading';
import { pageWithout } from '../reading/blank';
import { readSources } from '../reading/sources';
import type { BadgeView } from '../shared/view';
import type { Site } from '../sites/site';
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
  /** Looks again soon: a response came in. */
  nudge(): void;
  /** Asks the worker again although the page did not change: the creator was saved elsewhere, or the site switched on. */
  refresh(): void;
}

/** How long a page may show nothing readable before the badge says so instead of "loading". Milliseconds. */
const patience = 8_000;

/**
 * Follows one account's page until `signal` aborts: reads it whenever it changes, has the worker assess it, and shows
 * the answer. After the abort nothing is shown any more, however late an answer comes.
 */
export function startVisit(
  site: Site,
  page: PageRef,
  responses: Responses,
  ports: VisitPorts,
  signal: AbortSignal,
): Visit {
  const startedAt = performance.now();
  let view: BadgeView | null = null;
  let sent = '';
  /** Nothing is shown before the worker said that Fitlens is on for this site, not even that it is reading. */
  let state: 'asking' | 'on' | 'off' = 'asking';

  const show = () => {
    if (state === 'on' && !signal.aborted && page.kind === 'profile') ports.show(view, site.anchor(document, page));
  };

  async function look(): Promise<void> {
    if (state === 'off') return;
    const now = new Date().toISOString();
    const found = readSources(page, (known) => [...responses.read(site, known), ...site.read(document, known, now)]);
    const isEmptyPage = found.every(isEmpty);
    const isLoading = isEmptyPage && performance.now() - startedAt < patience;
    // The first look is sent whatever it found: its answer tells whether the site is on.
    if (isLoading && sent !== '') return show();
    const why = isLoading ? 'not-loaded' : 'unknown-layout';
    const readings = isEmptyPage ? [...found, pageWithout(page, now, why, 'page')] : found;
    const content = JSON.stringify(readings.map((reading) => ({ ...reading, at: null })));
    if (content === sent) return show();
    sent = content;
    const answer = await ports.look(readings);
    if (signal.aborted || content !== sent) return;
    state = answer ? 'on' : 'off';
    if (!answer) return ports.hide();
    if (!isLoading) view = answer;
    show();
  }

  const nudge = watchPage(() => void look(), signal);
  setTimeout(nudge, patience + 100);
  nudge();

  return {
    page,
    get key() {
      return view?.key ?? null;
    },
    nudge,
    refresh() {
      state = state === 'on' ? 'on' : 'asking';
      sent = '';
      nudge();
    },
  };
}

/** Nothing read, and no reason that a page still being drawn would not give too. */
const isEmpty = ({ account, posts, missing }: Reading) =>
  account === null && posts.length === 0 && !missing.some(({ what, why }) => what === 'page' && !passing.has(why));
const passing = new Set<Reason>(['not-loaded', 'unknown-layout']);
