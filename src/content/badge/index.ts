import { isDark } from './scheme';
import { makeCard } from './card';
import { makeHost, removeOthers } from './host';
import type { BadgeTexts } from '../../shared/badge-texts';
import { mark } from './mark';
import type { BadgeView } from '../../shared/view';
import { stepAlong } from './chart';
import { guarded, make, print } from './dom';
import { createPlace } from './place';
import { onPress, shield } from './shield';

export interface BadgeDeps {
  /** The badge's own texts. */
  texts: BadgeTexts;
  /** The badge's style sheet. */
  style: string;
  /** The reader wants this creator kept (true) or let go. What came of it arrives as the next view. */
  save(saved: boolean): void;
}

export interface Badge {
  /**
   * Shows a view in the anchor, as its last child. View null: still being read. Anchor null: there is none, and
   * the badge sits in the corner, unless one `mayCome`.
   */
  show(view: BadgeView | null, anchor: Element | null, mayCome?: boolean): void;
  /** Takes it off the page, at the end of a visit. It can be shown again. */
  remove(): void;
}

/** How long sites fade from light to dark, in milliseconds. */
const fade = 500;

/** The badge and its card. One per page; hosts left by an earlier run are removed. */
export function createBadge({ texts, style, save }: BadgeDeps): Badge {
  const { host, root } = makeHost();
  removeOthers(host);
  shield(host, root, (event) => {
    if (event.type === 'keydown') stepAlong(event, root.activeElement);
    // Whoever tabs out of the card goes on in the page, which it would cover.
    else if (event.key === 'Tab' && !root.activeElement) card.element.hidePopover();
  });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);

  const badge = make('button', 'badge');
  const hide = make('button', 'hide', mark('close'));
  const card = makeCard(texts, save);
  const frame = make('div', 'frame', badge, hide, card.element);
  hide.ariaLabel = hide.title = texts.hide;
  hide.hidden = true;
  frame.lang = texts.language;
  // Not on the frame: where the badge stands in its line is the page's matter.
  badge.dir = texts.direction;
  root.append(frame);

  let dismissed = false;
  let shown: BadgeView | null | undefined;
  const paint = guarded(() => {
    // In the corner the host is beside the body, which carries most pages' background.
    const behind = hide.hidden ? host : (document.body ?? host);
    frame.classList.toggle('dark', isDark(behind, host));
  });
  const place = createPlace(host, (anchor) => {
    // Another document, as that of a frame, takes it away. Where the host stands is measured with it.
    root.adoptedStyleSheets = [sheet];
    hide.hidden = anchor !== null;
    paint();
  });

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

  onPress(badge, (event) => {
    const opened = badge.popoverTargetElement && card.element.togglePopover({ source: badge });
    // A click without a count came from the keyboard.
    if (opened && 'detail' in event && event.detail === 0) card.element.focus();
  });
  card.element.addEventListener(
    'beforetoggle',
    guarded(({ newState }: ToggleEvent) => {
      badge.ariaExpanded = String(newState === 'open');
      // Chromium does not give the focus back in a shadow root. After a press elsewhere it is not within any more.
      if (newState === 'closed' && card.element.matches(':focus-within')) badge.focus();
    }),
  );
  onPress(hide, () => {
    dismissed = true;
    leave();
  });

  function leave(): void {
    theme.disconnect();
    clearTimeout(fading);
    cancelAnimationFrame(frameAsked);
    frameAsked = 0;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- There is one listener only, and each page load pays.
    systemScheme.onchange = null;
    place.leave();
  }

  function fill(view: BadgeView | null): void {
    const parts = view?.parts ?? [texts.badgeLoading];
    // As many marks in each state: where the page takes our style sheet away, by moving the badge into another document,
    // each of them takes room.
    badge.replaceChildren(
      mark(view?.verdict ?? 'unknown'),
      ...parts.map((part) => print(make('span', 'part'), part)),
      mark(view?.saved ? 'bookmark' : 'blank'),
    );
    badge.ariaLabel = badge.title = view?.name ?? texts.badgeLoading;
    badge.classList.toggle('loading', !view);

    const unfolds = view?.card;
    if (unfolds) card.fill(view, unfolds);
    else card.element.hidePopover();
    // The button is the card's invoker, so that a press on it while the card is open is not taken for one outside.
    badge.popoverTargetElement = unfolds ? card.element : null;
    badge.ariaDisabled = unfolds ? null : 'true';
    badge.ariaHasPopup = unfolds ? 'dialog' : null;
    badge.ariaExpanded = unfolds ? String(card.element.matches(':popover-open')) : null;
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
    if (view !== shown) fill(view);
    shown = view;
    place.settle(anchor, mayCome);
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
