import type { Source } from '../model/count';
import type { Look } from '../model/look';
import type { PageRef } from '../model/page';
import type { Reading, Reason } from '../model/reading';
import { pageWithout } from '../reading/blank';
import { inSteps, pause } from '../reading/in-steps';
import { readSources } from '../reading/read-sources';
import { isNothing } from '../reading/from-source';
import type { BadgeMarkup, PageAnswer } from '../shared/badge-view';
import type { PageReader } from '../sites/site';
import { watchSources } from './changed-sources';
import type { Responses } from './responses';
import { watchResting } from './resting';
import { watchPage } from './watch-page';

/** What a visit needs from outside. */
export interface VisitPorts {
  /** Makes ready to show a badge. False: the user switched this site off. */
  dress(): Promise<boolean>;
  /** Null: the user switched this site off. */
  look(look: Look): Promise<PageAnswer | null>;
  /** View null: nothing is known yet. `mayCome`: a place for the badge may still be drawn. */
  show(view: BadgeMarkup | null, anchor: Element | null, mayCome: boolean): void;
  hide(): void;
}

export interface Visit {
  readonly page: PageRef;
  /**
   * The store's key of a profile's account, once it is known; `reading`: nothing is known yet, and the site is not switched
   * off. A post's page is about none.
   */
  account(): { key: string | null; reading: boolean };
  /** The followers this account was last read with. */
  readonly followers: number | null;
  /** Looks again soon. */
  nudge(): void;
  /** A response came in: looks at once if it tells what of this account is still waited for, else soon. */
  heed(): void;
  /** What the worker answered to something that was decided here: shown at once. */
  take(answer: PageAnswer): void;
  /** Asks the worker again at once, although the page did not change: the creator was saved, or the site switched on. */
  refresh(): void;
}

/** How long a page may stand still with nothing to read, or with too little of its posts, before that is final. Milliseconds. */
const patience = 6_000;
/** How often what the worker did not answer is asked again, at once and then after pauses that grow by this. Milliseconds. */
const retries = 3;
const retryPause = 500;
/**
 * How long after a soft navigation a visible number that equals the former account's is not believed, and how long a page
 * must stand still without a place for the badge before that goes to the corner. Milliseconds.
 */
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
  /**
   * The followers of the account that the document showed before, which sites draw over, null without any; undefined: it
   * was loaded for this one.
   */
  former?: number | null,
): Visit {
  const isProfile = page.kind === 'profile';
  const resting = watchResting();
  const sources = watchSources();
  let failures = 0;
  let followers: number | null = null;
  let view: PageAnswer | null = null;
  /** What is missing did not come: from then on the badge says so, and no longer that it is reading. */
  let isSettled = false;
  let anchor: Element | null = null;
  let latest: Look | null = null;
  let isOff = false;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The page's account as it was last asked for, and the last response that told of it. */
  let asked = page;
  let heard: Reading | undefined;

  function show(): void {
    if (signal.aborted || isOff || !isProfile) return;
    const place = site.anchor(document, page);
    // The site is drawing it anew.
    if (anchor && !place) resting.stir();
    anchor = place;
    const rest = resting.left(settling, view !== null);
    const isWaiting = !view || (view.meanwhile && !isSettled);
    const left = isWaiting ? rest + patience - settling : rest;
    clearTimeout(timer);
    if (left > 0 && (isWaiting || !anchor)) timer = setTimeout(watch.soon, rest > 0 ? rest : left);
    if (view?.key && (!isWaiting || left <= 0)) isSettled = true;
    ports.show((isWaiting && !isSettled && view?.meanwhile) || view, anchor, !view || rest > 0);
  }

  /** After a soft navigation sites draw the new name first: numbers that are still the former account's are not its own. */
  const isFormer = ({ account }: Reading) =>
    account?.followers?.value === former && drawn.includes(account?.followers?.source);

  const told = (known: PageRef): Reading[] => [...safely(() => responses.read(known).filter(tells))];

  function* readAll(known: PageRef): Iterable<Reading> {
    const answers = told(known);
    asked = known;
    heard = answers.at(-1);
    yield* answers;
    yield* safely(() => site.read(document, known, new Date().toISOString()));
  }

  async function look(): Promise<void> {
    // What comes while a look is under way is part of it: each of its steps begins with all there is.
    if (isOff || isReading) return;
    isReading = true;
    const steps = inSteps(() => readSources(page, readAll), signal, watch.spend);
    const all = await steps.finally(() => (isReading = false));
    if (!all) return;
    const now = new Date().toISOString();
    const found = all.filter((reading) => !isFormer(reading));
    // A notice that an account is not there may still be the former one's.
    const isEmptyPage = found.every((reading) => isEmpty(reading, former === undefined));
    // Beside a post there is no badge that could say so.
    if (isEmptyPage && (!isProfile || resting.left(patience) > 0)) return show();
    const readings = isEmptyPage ? [...found, pageWithout(page, now, 'unknown-layout', 'page')] : found;
    const news = sources.of(readings);
    if (!news) return show();
    latest = news;
    resting.stir();
    followers = found.flatMap(({ account }) => account?.followers?.value ?? [])[0] ?? followers;
    let answer: PageAnswer | null;
    try {
      answer = await ports.look(news);
      failures = 0;
    } catch {
      // What is shown stays true.
      sources.forget();
      return retry(watch.now);
    }
    if (signal.aborted || latest !== news) return;
    if (!answer) return switchOff();
    take(answer);
  }

  function take(answer: PageAnswer): void {
    view = answer;
    // What the badge needs may not have come before.
    ready();
  }

  function switchOff(): void {
    isOff = true;
    ports.hide();
  }

  /** Nothing is shown before the worker said that Fitlens is on for this site, not even that it is reading. */
  function ready(): void {
    isOff = false;
    if (signal.aborted || !isProfile) return;
    void ports.dress().then(
      (isOn) => (isOn ? show() : switchOff()),
      () => retry(ready),
    );
  }

  /** The browser may have stopped the worker before it answered: the next question starts it again. */
  function retry(ask: () => void): void {
    if (failures < retries) setTimeout(ask, failures++ * retryPause);
  }

  const watch = watchPage(
    () => void look(),
    () => anchor?.isConnected || show(),
    signal,
  );
  if (former !== undefined)
    setTimeout(() => {
      former = undefined;
      watch.soon();
    }, settling);
  ready();
  watch.soon();

  return {
    page,
    account: () => ({ key: (isProfile && view?.key) || null, reading: isProfile && !view && !isOff }),
    get followers() {
      return followers;
    },
    nudge: watch.soon,
    take,
    heed() {
      const last = told(asked).at(-1);
      if (last === heard) return watch.soon();
      heard = last;
      // Of a rate that is shown a further answer makes only surer: such come one after the other, and are looked at together.
      if (view && !view.meanwhile) watch.soon();
      else watch.now();
    },
    refresh() {
      ready();
      sources.forget();
      watch.now();
    },
  };
}

/** Readers never throw. One that does all the same costs its own source, not what the others found. */
function* safely(read: () => Iterable<Reading>): Iterable<Reading> {
  try {
    yield* read();
  } catch (error) {
    if (error === pause) throw error;
    console.error('Fitlens', error);
  }
}

/** What is drawn, not told by data that name whose it is. */
const drawn: readonly (Source | undefined)[] = ['exact', 'rounded'];

/** Most responses are about somebody else, and say nothing of this account. */
const tells = (reading: Reading) => !isNothing(reading) || reading.missing.length > 0;

/** Nothing read, and no reason that a page still being drawn would not give too; on one not `settled`, any would be. */
const isEmpty = (reading: Reading, settled: boolean) =>
  isNothing(reading) && !reading.missing.some(({ what, why }) => settled && what === 'page' && !passing.includes(why));
const passing: readonly Reason[] = ['not-loaded', 'unknown-layout'];
