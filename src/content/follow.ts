import type { PageAct } from '../model/page-act';
import type { PageRef } from '../model/page';
import type { PageReader } from '../sites/site';
import { type Badge, createBadge } from './badge';
import { watchNavigation } from './navigation';
import { answerExtension, askWorker } from './extension';
import { Responses } from './responses';
import { startVisit, type Visit, type VisitPorts } from './visit';
import { receiveTapped } from './tap-port';

/** Runs Fitlens in a page of `site`: one visit after the other, one badge, until the page is left. */
export function followSite(site: PageReader): void {
  const responses = new Responses(site);
  const worker = askWorker();
  let visit: Visit | null = null;
  let leaving = new AbortController();
  let isFirst = true;

  let badge: Badge | null = null;

  const act = (what: PageAct) => {
    const asked = visit;
    const key = asked?.account().key;
    // A record that was forgotten meanwhile is there again after the next look.
    if (key) void worker.act(key, what).then(asked?.take, asked?.refresh);
  };

  const ports: VisitPorts = {
    async dress() {
      const dress = badge ? null : await worker.dress();
      // Two visits may have asked, one after the other.
      if (dress) badge ??= createBadge({ ...dress, act });
      return badge !== null;
    },
    look: worker.look,
    show(view, anchor, mayCome) {
      const last = worker.last();
      badge?.show(last ?? view, anchor, mayCome);
      // Nothing more will ever be learned of this page: once that stands somewhere, it is not watched any more either.
      if (last && (anchor || !mayCome)) leaving.abort();
    },
    hide() {
      badge?.remove();
      badge = null;
    },
  };

  const follow = () => {
    // Drawn ahead, for somebody who may never come: nobody looks at it yet.
    if ((document as { prerendering?: boolean }).prerendering) return;
    const page = site.page(new URL(location.href));
    if (visit && page && samePage(visit.page, page)) return visit.nudge();
    const former = isFirst ? undefined : (visit?.followers ?? null);
    isFirst = false;
    leaving.abort();
    badge?.remove();
    leaving = new AbortController();
    visit = page && startVisit(site, page, responses, ports, leaving.signal, former);
  };

  receiveTapped((tapped) => {
    responses.add(tapped);
    visit?.heed();
  });
  watchNavigation(follow, () => visit?.refresh());
  answerExtension({
    'which-account': () => visit?.account() ?? { key: null, reading: false },
    changed: ({ key }) => {
      // Without a visit nobody hears that the site is switched off: the next one asks anew.
      if (!visit) badge = null;
      else if (key === null || visit.account().key === key) visit.refresh();
      return null;
    },
  });
  follow();
}

/** Tabs of one profile (posts, reels) are one visit. */
function samePage(a: PageRef, b: PageRef): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
