import type { PageAct } from '../../model/page-act';
import type { BadgeMarkup, Dress } from '../../shared/badge-view';
import { draw, hush, renamed, retire } from './draw';
import { guarded } from './guarded';
import { makeHost, removeOthers } from './host';
import { createPlace } from './place';
import { isDark } from './scheme';
import { createSecondPress } from './second-press';
import { isShielded, isTelling, shield } from './shield';
import { watchSight } from './sight';
import { stepAlong } from './step-along';

export interface BadgeDeps extends Pick<Dress, 'style' | 'loading'> {
  /** The reader decided on this creator. What came of it arrives as the next view. */
  act(what: PageAct): void;
}

export interface Badge {
  /**
   * Shows a view in the anchor, as its last child. View null: still being read. Anchor null: there is none, and
   * the badge sits in the corner, unless one `mayCome`.
   */
  show(view: BadgeMarkup | null, anchor: Element | null, mayCome?: boolean): void;
  /** Takes it off the page, at the end of a visit. It can be shown again. */
  remove(): void;
}

/** How long sites fade from light to dark, in milliseconds. */
const fade = 500;

/** The badge and its card. One per page; hosts left by an earlier run are removed. */
export function createBadge({ style, loading, act }: BadgeDeps): Badge {
  const { host, root } = makeHost();
  removeOthers(host);
  shield({
    host,
    root,
    press,
    heardKey(event) {
      if (event.type === 'keydown') stepAlong(event, root.activeElement);
      // Whoever tabs out of the card goes on in the page, which it would cover.
      else if (event.key === 'Tab' && !root.activeElement) close();
    },
    taken: close,
  });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(renamed(style));
  root.adoptedStyleSheets = [sheet];

  const past = document.createElement('div');
  past.hidden = true;
  draw(root, [loading.frame], past);
  root.append(past);
  const [frame, badge, hide, card] = ['.frame', '.badge', '.hide', '.card'].map((part) => root.querySelector(part)) as [
    HTMLElement,
    HTMLButtonElement,
    HTMLElement,
    HTMLElement,
  ];

  const sight = watchSight(card);
  const second = createSecondPress(card as Parameters<typeof createSecondPress>[0], turn);

  let dismissed = false;
  let shown: BadgeMarkup | null | undefined;
  /** What is drawn is not what is shown: there is news, or the host was elsewhere, where it says nothing. */
  let isStale = false;
  const paint = guarded(() => {
    // In the corner the host is beside the body, which carries most pages' background.
    const behind = hide.hidden ? host : (document.body ?? host);
    frame.toggleAttribute('dark', isDark(behind, host));
  });
  const place = createPlace(
    host,
    (anchor) => {
      // Another document, as that of a frame, takes it away. Where the host stands is measured with it.
      root.adoptedStyleSheets = [sheet];
      hide.hidden = anchor !== null;
      paint();
      refresh();
    },
    () => {
      isStale = true;
      // Told on each change of the page for as long as it is nowhere: it says nothing already.
      if (!badge.hasAttributes()) return;
      hush(root.querySelectorAll('*'));
      past.hidden = true;
    },
    isSafe,
  );

  // To look at the page's colours makes the browser calculate styles: once a frame is enough.
  let frameAsked = 0;
  const repaint = () => {
    frameAsked ||= requestAnimationFrame(() => {
      frameAsked = 0;
      paint();
    });
  };
  let fading: ReturnType<typeof setTimeout> | undefined;
  const theme = new MutationObserver(() => {
    repaint();
    clearTimeout(fading);
    fading = setTimeout(repaint, fade);
  });
  const systemScheme = matchMedia('(prefers-color-scheme: dark)');

  card.addEventListener(
    'beforetoggle',
    guarded(({ newState }: ToggleEvent) => {
      badge.ariaExpanded = String(newState === 'open');
      sight.stop();
      second.forget();
      if (newState === 'open') sight.start();
      // Chromium does not give the focus back in a shadow root. After a press elsewhere it is not within any more.
      if (newState === 'closed' && card.matches(':focus-within')) badge.focus({ preventScroll: true });
    }),
  );

  /** Where the badge says nothing the card cannot be asked to close. */
  function close(): void {
    if (card.matches(':popover-open')) card.hidePopover();
  }

  function press(control: HTMLButtonElement, event: Event): void {
    const list = control.closest('details');
    if (control === badge) {
      const opened = badge.popoverTargetElement && card.togglePopover({ source: badge });
      // A click without a count came from the keyboard.
      if (opened && 'detail' in event && event.detail === 0) card.focus();
    } else if (control === hide) {
      dismissed = true;
      leave();
    } else if (control.matches('.close')) close();
    else if (control.matches('.copy')) copy(control, past);
    else if (list && !control.value) unfold(list);
    // Nobody but the person at the browser decides on a creator: not a script that found a way to the button.
    else if (event.isTrusted && (sight.isClear(event.timeStamp) || second.isMeant(control, event.timeStamp))) {
      second.forget();
      act(control.value);
      // What was chosen from folds up, and what has the focus must not be hidden.
      list?.querySelector('summary')?.focus();
      if (list) unfold(list);
    }
  }

  /** By hand: the shield cancels default actions of clicks, for a link around the badge. */
  function unfold(part: HTMLDetailsElement): void {
    part.open = !part.open;
    turn();
    // At the card's lower edge it would unfold out of sight.
    if (part.open) part.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** What news, or a part that unfolds, moves in the card is not told to the page: see the style sheet. */
  function turn(): void {
    card.toggleAttribute('turned');
  }

  function leave(): void {
    theme.disconnect();
    clearTimeout(fading);
    cancelAnimationFrame(frameAsked);
    frameAsked = 0;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- There is one listener only, and each page load pays.
    systemScheme.onchange = null;
    place.leave();
  }

  function refresh(): void {
    if (isStale && document.contains(host) && isSafe()) fill(shown ?? loading);
  }

  /** In another document nothing kept Firefox from naming the root, and whoever has it once can always look in. */
  function isSafe(): boolean {
    return isShielded() && (!isTelling || root.adoptedStyleSheets[0] === sheet);
  }

  function fill({ frame: markup, opens }: BadgeMarkup): void {
    isStale = false;
    // Made anew: what is moved in there, the page would be told.
    retire([...badge.children], past);
    draw(root, [markup], past);
    second.renew();
    turn();
    if (!opens) close();
    // The button is the card's invoker, so that a press on it while the card is open is not taken for one outside.
    badge.popoverTargetElement = opens ? card : null;
    badge.ariaExpanded = opens ? String(card.matches(':popover-open')) : null;
  }

  const show: Badge['show'] = guarded((view, anchor, mayCome) => {
    if (dismissed) return;
    cancelAnimationFrame(frameAsked);
    frameAsked = 0;
    // A press comes to nothing where what was pressed is replaced or moved before it is let go: until then, news waits.
    if (root.querySelector(':active')) {
      frameAsked = requestAnimationFrame(() => show(view, anchor, mayCome));
      return;
    }
    // Shown again on every change of the page, mostly with the same view.
    isStale ||= view !== shown;
    shown = view;
    place.settle(anchor, mayCome);
    refresh();
    repaint();
    theme.observe(document.documentElement, { attributes: true });
    if (document.body) theme.observe(document.body, { attributes: true });
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- There is one listener only, and each page load pays.
    systemScheme.onchange = repaint;
  });

  return {
    show,
    remove() {
      dismissed = false;
      leave();
    },
  };
}

/** Copies the report that is printed before the button, which then says so. */
function copy(button: HTMLButtonElement, past: Element): void {
  const report = button.previousElementSibling as HTMLElement;
  const text = report.dataset['text'] ?? '';
  void navigator.clipboard.writeText(text).then(
    () => (button.ariaLabel = button.dataset['text'] = button.value),
    () => {
      // Where the page may not use the clipboard, it is written, and can be selected.
      draw(report, [['span', {}, text]], past);
      getSelection()?.selectAllChildren(report);
    },
  );
}
