import type { Findings } from './attacker';

// These functions travel into the browser as text: they may use nothing from outside their own braces.

/**
 * What a page's own script finds out about the badge by changing the page around it, and by what browsers offer beside
 * measuring: other layouts of what holds it, steps of the selection, copies, timelines, styles of all that is around.
 * Everything is put back before anything is painted.
 */
export function trickBadge(): Findings {
  const host = document.querySelector<HTMLElement>('fitlens-badge');
  const parent = host?.parentElement;
  if (!host || !parent) return { host: null };
  const round = (value: number) => Math.round(value * 8) / 8;
  const sizes = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return [round(width), round(height), element.scrollWidth, element.scrollHeight];
  };
  /** What a browser refuses is as good as any other answer. */
  const tried = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return (error as Error).name;
    }
  };

  const given = parent.getAttribute('style');
  const layouts = [
    'inline-size: min-content',
    'inline-size: max-content',
    'display: inline-flex; align-items: baseline',
    'display: table',
    'display: flex; flex-direction: column; align-items: stretch',
    'columns: 2',
    'writing-mode: vertical-rl',
    'zoom: 2',
    'font-size: 40px',
    'overflow: auto; block-size: 10px; inline-size: 30px',
    'text-align: justify; text-align-last: justify',
  ].map((layout) => {
    parent.style.cssText = layout;
    return [layout, sizes(host), sizes(parent)];
  });
  if (given === null) parent.removeAttribute('style');
  else parent.setAttribute('style', given);

  const selection = getSelection();
  const steps = ['character', 'word', 'line', 'lineboundary', 'sentence', 'paragraph', 'documentboundary'].map((unit) =>
    tried(() => {
      selection?.collapse(parent, [...parent.childNodes].indexOf(host));
      return [1, 2, 3].map(() => {
        selection?.modify('extend', 'forward', unit);
        const [range] = selection && 'getComposedRanges' in selection ? selection.getComposedRanges() : [];
        return [
          selection?.focusNode?.nodeName,
          selection?.focusOffset,
          range?.endContainer.nodeName,
          range?.endOffset,
          String(selection).length,
        ];
      });
    }),
  );
  selection?.removeAllRanges();

  const copy = host.cloneNode(true) as HTMLElement;
  const everything = { serializableShadowRoots: true, shadowRoots: [] };
  const style = (element: Element, pseudo?: string) => {
    const computed = getComputedStyle(element, pseudo);
    return [...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; ');
  };
  const around: Element[] = [];
  for (let element: Element | null = host; element; element = element.parentElement) around.push(element);
  const timelines = window as unknown as { [name: string]: new (of: object) => { currentTime: unknown } };
  const timeOf = (name: string, of: object) =>
    tried(() => {
      const Timeline = timelines[name];
      return Timeline && String(new Timeline(of).currentTime);
    });
  const { left, top, height } = host.getBoundingClientRect();
  const point = [left + 12, top + height / 2] as const;

  return {
    layouts,
    steps,
    copies: [
      copy.outerHTML,
      copy.shadowRoot,
      new XMLSerializer().serializeToString(host),
      document.importNode(host, true).innerHTML,
    ],
    html: [host.getHTML(everything), document.documentElement.getHTML(everything).length],
    rootAgain: tried(() => host.attachShadow({ mode: 'open' })),
    internals: tried(() => host.attachInternals().shadowRoot),
    styles: [...around, host.nextElementSibling, host.previousElementSibling].map(
      (element) => element && style(element),
    ),
    pseudo: ['::before', '::after', '::backdrop', '::marker', '::selection'].map((name) => style(host, name)),
    timelines: [
      timeOf('ViewTimeline', { subject: host }),
      timeOf('ScrollTimeline', { source: document.scrollingElement }),
    ],
    animations: [host.getAnimations().length, host.getAnimations({ subtree: true }).length],
    visible: [host.checkVisibility(), host.checkVisibility({ opacityProperty: true, visibilityProperty: true })],
    focus: [
      tried(() => {
        host.focus({ preventScroll: true });
        return document.activeElement?.localName;
      }),
      host.tabIndex,
      host.popover,
    ],
    caret: tried(() => {
      const range = document.caretRangeFromPoint?.(...point);
      return [range?.startContainer.nodeName, range?.startOffset];
    }),
    counted: [document.all.length, document.links.length, document.forms.length, document.images.length, frames.length],
    fonts: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
    asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('fitlens-probe')).length,
  };
}

/**
 * The same by what takes its time: pictures of a transition that the page makes of nothing, and an observer that says
 * whether something was really seen.
 */
export async function trickBadgeSlowly(): Promise<Findings> {
  const host = document.querySelector('fitlens-badge');
  if (!host) return { host: null };
  const pictures = async () => {
    const transition = document.startViewTransition(() => {});
    await transition.ready;
    const taken = document.getAnimations().map(({ effect }) => {
      const { pseudoElement } = effect as KeyframeEffect;
      const style = getComputedStyle(document.documentElement, pseudoElement);
      return [pseudoElement, style.width, style.height];
    });
    transition.skipTransition();
    await transition.finished;
    return taken;
  };
  const seen = () =>
    new Promise((resolve) => {
      const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] } as IntersectionObserverInit;
      const observer = new IntersectionObserver((entries) => {
        const [entry] = entries as (IntersectionObserverEntry & { isVisible?: boolean })[];
        observer.disconnect();
        resolve([entry?.isVisible, entry?.intersectionRatio]);
      }, options);
      observer.observe(host);
    });
  return { pictures: await pictures().catch((error: Error) => error.name), seen: await seen() };
}
