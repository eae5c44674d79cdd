import type { PageRef } from '../model/page';
import type { BadgeView } from '../shared/view';
import { type Badge, createBadge } from './badge';
import { browser } from './browser';
import type { PageReader } from '../sites/site';
import { watchNavigation } from './navigation';
import { answerExtension, askWorker } from './ports';
import { Responses } from './responses';
import { receiveTapped } from './tap-port';
import { startVisit, type Visit } from './visit';

/** Runs Fitlens in a page of `site`: one visit after the other, one badge, until the page is left. */
export function followSite(site: PageReader): void {
  const responses = new Responses(site);
  const worker = askWorker();
  let visit: Visit | null = null;
  let leaving = new AbortController();
  let isFirst = true;

  let badge: Badge | null = null;

  const save = (saved: boolean) => {
    const { key } = visit ?? {};
    if (!key) return;
    const ofThisVisit = visit;
    void worker.save(key, saved).then(
      (view) => ofThisVisit?.take(view),
      // A record that was forgotten meanwhile is there again after the next look.
      () => visit?.refresh(),
    );
  };
  const ports = {
    look: worker.look,
    show: (view: BadgeView | null, anchor: Element | null) => badge?.show(view, anchor),
    hide: () => badge?.remove(),
  };

  const follow = () => {
    const page = site.page(new URL(location.href));
    if (visit && page && samePage(visit.page, page)) return visit.nudge();
    const former = isFirst ? null : { followers: visit?.followers ?? null };
    isFirst = false;
    leaving.abort();
    badge?.remove();
    leaving = new AbortController();
    visit = page && startVisit(site, page, responses, ports, leaving.signal, former);
  };

  receiveTapped((tapped) => {
    responses.add(tapped);
    visit?.nudge();
  });
  watchNavigation(follow, () => visit?.refresh());
  answerExtension({
    'which-account': () =>
      visit?.page.kind === 'profile' ? { key: visit.key, reading: visit.reading } : { key: null, reading: false },
    changed: ({ key }) => {
      if (key === null || visit?.key === key) visit?.refresh();
      return null;
    },
  });
  follow();
  // Pages are read meanwhile: without its style the badge would be shown bare.
  const dress = async (tries: number): Promise<void> => {
    try {
      badge = createBadge({ say: (key) => browser.i18n.getMessage(key), style: await worker.style(), save });
      visit?.nudge();
    } catch {
      // The browser may have stopped the worker before it answered: the next question starts it again.
      if (tries > 1) setTimeout(() => void dress(tries - 1), 1_000);
    }
  };
  void dress(3);
}

/** Tabs of one profile (posts, reels) are one visit. */
function samePage(a: PageRef, b: PageRef): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
