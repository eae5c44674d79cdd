import { guarded } from './guarded';
import { hostName, removeOthers } from './host';

/** How often the badge goes back where a site removes it; as often again into the corner, and then it gives up. */
const returns = 20;

export interface Place {
  /**
   * Puts the host into the anchor. Where there is none, it leaves the one before, which is no place of ours now, and sits in
   * the corner, unless one `mayCome`.
   */
  settle(anchor: Element | null, mayCome?: boolean): void;
  /** Takes it from the page until it is settled again somewhere: a new visit, with returns anew. */
  leave(): void;
}

/**
 * Where the host is: last child of the anchor, or fixed in the corner (`moved` says which), or nowhere, which `left` is told
 * before the next event. Where it is not safe any more it never is anywhere again.
 */
export function createPlace(
  host: HTMLElement,
  moved: (where: Element | null) => void,
  left: () => void,
  isSafe: () => boolean,
): Place {
  let anchor: Element | null = null;
  let isAwaited: boolean | undefined;
  let insertions = 0;

  // A removed element has no size: this hears of any removal, also of one far above, and costs the page nothing, where
  // watching the document's tree would run on each of its changes. It runs before the next paint.
  const removal = new ResizeObserver(
    guarded(() => {
      if (document.contains(host)) return;
      // Another host means that a newer run of Fitlens replaced this one.
      if (document.querySelector(hostName)) leave();
      else put();
    }),
  );

  // Where the page has it then, in a frame say, Firefox names what is in it to whoever listens there. This runs on each
  // change of the page, for it has to be before the next event; all it does then is to look up the host's ancestors.
  const departure = new MutationObserver(
    guarded((records) => {
      if (records.some(({ target }) => target === document) && !isSafe()) leave();
      else if (!document.contains(host)) left();
    }),
  );

  function put(): void {
    // Out of a frame that the page moved it into: there is no moving between documents.
    if (host.ownerDocument !== document) host.remove();
    if (anchor?.isConnected && insertions <= returns) insert(anchor);
    // Where the anchor has gone, the site may be drawing it anew: that is for the next look to say.
    else if (!host.isConnected && (insertions > returns ? insertions <= 2 * returns : !anchor && !isAwaited))
      insert(null);
  }

  function insert(into: Element | null): void {
    // Outside of the body no site's rendering comes by, and no transformed ancestor holds a fixed element.
    const parent = into ?? document.documentElement;
    if (host.parentNode === parent || !isSafe()) return;
    insertions += 1;
    removeOthers(host);
    // Last child, as one element of its own: between siblings it would make React's own insertions fail.
    // A move keeps an open card open.
    if (host.isConnected) parent.moveBefore(host, null);
    else parent.append(host);
    moved(into);
    host.classList.toggle('corner', !into);
    host.classList.toggle('row', into !== null && isRow(into));
    host.classList.remove('close');
    host.classList.toggle('close', into !== null && isClose(host));
    removal.observe(host);
    departure.observe(document, { childList: true, subtree: true });
  }

  function leave(): void {
    removal.disconnect();
    departure.disconnect();
    anchor = null;
    insertions = 0;
    host.remove();
    left();
  }

  return {
    settle(now, mayCome) {
      if (!now && anchor && host.parentNode === anchor) host.remove();
      anchor = now;
      isAwaited = mayCome;
      put();
    },
    leave,
  };
}

function isRow(container: Element): boolean {
  const { display, flexDirection } = getComputedStyle(container);
  return display.includes('flex') && flexDirection.startsWith('row');
}

/** Whether what comes before the host in its line all but touches it: less than the 8 pixels that rows usually keep. */
function isClose(host: HTMLElement): boolean {
  const own = host.getBoundingClientRect();
  const range = document.createRange();
  for (let node = host.previousSibling; node; node = node.previousSibling) {
    range.selectNode(node);
    const last = [...range.getClientRects()].at(-1);
    if (last) {
      const sameLine = last.bottom > own.top && last.top < own.bottom;
      return sameLine && Math.min(Math.abs(own.left - last.right), Math.abs(last.left - own.right)) < 8;
    }
  }
  return false;
}
