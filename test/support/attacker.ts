/** What a page's own script finds out about the badge without being told anything. */
export interface Findings {
  [channel: string]: unknown;
}

// This function travels into the browser as text: it may use nothing from outside its own braces.

/**
 * Everything that the script of a page can measure, ask or count about the badge, as values that can be compared: where
 * points are hit, boxes and scroll sizes, what observers report, texts, selection, focus, selectors, styles, animations,
 * anchors, and the browser's own entries about painting and layout. `words` are looked for as a page can look for them.
 */
export async function spyOnBadge(words: string[]): Promise<Findings> {
  const host = document.querySelector('fitlens-badge');
  if (!host) return { host: null };
  const box = (rect: DOMRectReadOnly) =>
    [rect.x, rect.y, rect.width, rect.height].map((each) => Math.round(each * 8) / 8);
  const around: Element[] = [];
  for (let element: Element | null = host; element; element = element.parentElement) around.push(element);

  /** Where along a line of points the host begins and ends to be hit, to a quarter of a pixel. */
  const edges = (length: number, at: (offset: number) => [number, number]) => {
    const isHit = (offset: number) => document.elementFromPoint(...at(offset)) === host;
    const found: number[] = [];
    const stride = 8;
    let before = isHit(0);
    for (let offset = stride; offset < length; offset += stride) {
      if (isHit(offset) === before) continue;
      let [near, far] = [offset - stride, offset];
      while (far - near > 0.25) {
        const between = (near + far) / 2;
        if (isHit(between) === before) near = between;
        else far = between;
      }
      found.push(near);
      before = !before;
    }
    return found;
  };
  const { left, top, width, height } = host.getBoundingClientRect();
  const rows = Array.from({ length: Math.ceil(innerHeight / 24) }, (_, row) => edges(innerWidth, (x) => [x, row * 24]));
  const columns = Array.from({ length: Math.ceil(innerWidth / 48) }, (_, column) => {
    return edges(innerHeight, (y) => [column * 48, y]);
  });
  const own = [4, height / 2].map((y) => edges(width + 8, (x) => [left - 4 + x, top + y]));

  const range = document.createRange();
  range.selectNode(host);
  const middle = [left + 12, top + height / 2] as const;
  const caret = document.caretPositionFromPoint(...middle);

  const selection = getSelection();
  const find = (sought: string) => {
    selection?.removeAllRanges();
    return (window as unknown as { find(...given: unknown[]): boolean }).find(sought, false, false, true);
  };
  const found = words.filter(find);
  selection?.selectAllChildren(document.body);
  const selected = selection?.toString() ?? '';
  selection?.removeAllRanges();

  // An element that would hang on the badge's button or card, if it could.
  const hanger = document.createElement('div');
  hanger.style.cssText =
    'position:absolute;position-anchor:--badge;left:anchor(right,7px);width:anchor-size(width,7px)';
  document.body.append(hanger);
  const hung = [getComputedStyle(hanger).left, getComputedStyle(hanger).width];
  hanger.remove();

  const observed = await new Promise((resolve) => {
    const told: unknown[] = [];
    const sizes = new ResizeObserver((entries) => {
      told.push(...entries.map(({ borderBoxSize, contentRect }) => [borderBoxSize[0]?.inlineSize, box(contentRect)]));
    });
    const views = new IntersectionObserver((entries) => {
      told.push(
        ...entries.map((entry) => [
          box(entry.boundingClientRect),
          box(entry.intersectionRect),
          entry.intersectionRatio,
        ]),
      );
      sizes.disconnect();
      views.disconnect();
      resolve(told);
    });
    sizes.observe(host);
    views.observe(host);
  });

  const style = getComputedStyle(host);
  const pseudo = [
    'hover',
    'focus',
    'focus-within',
    'focus-visible',
    'active',
    'popover-open',
    'modal',
    'open',
    'defined',
    'empty',
  ];
  return {
    points: { rows, columns, own },
    above: document.elementsFromPoint(...middle).map(({ localName }) => localName),
    caret: [caret?.offsetNode.nodeName, caret?.offset],
    boxes: [...around, host.previousElementSibling, host.nextElementSibling].map(
      (each) => each && box(each.getBoundingClientRect()),
    ),
    rects: [[...host.getClientRects()].map(box), [...range.getClientRects()].map(box)],
    sizes: around.map((each) => {
      const scrolled = [each.scrollWidth, each.scrollHeight, each.scrollLeft, each.scrollTop];
      return [
        ...scrolled,
        each.clientWidth,
        each.clientHeight,
        ...(each instanceof HTMLElement ? [each.offsetWidth, each.offsetHeight] : []),
      ];
    }),
    observed,
    hung,
    found,
    selected,
    focus: document.activeElement?.localName,
    selectors: [
      pseudo.filter((name) => CSS.supports(`selector(:${name})`) && host.matches(`:${name}`)),
      document.querySelectorAll('fitlens-badge:has(*), fitlens-badge *, :popover-open').length,
    ],
    style: [...style].map((name) => [name, style.getPropertyValue(name)].join(': ')),
    markup: [
      host.outerHTML,
      host.getHTML(),
      host.textContent,
      (host as HTMLElement).innerText,
      host.shadowRoot === null,
    ],
    named: [host.ariaLabel, host.role, (host as HTMLElement).title, (host as HTMLElement).tabIndex],
    animations: [document.getAnimations().length, document.documentElement.getAnimations({ subtree: true }).length],
  };
}

/** What is told of paintings and shifts while somebody listens: only what a state could change, no times. */
export interface Ear {
  /** All that was told since the last time. */
  told(): unknown[];
}

/** Listens, in the page, to every event and every entry of performance that could come of a change in the badge. */
export function listenAround(): Ear {
  const told: unknown[] = [];
  const named = [window, Document.prototype, HTMLElement.prototype].flatMap((each) => Object.keys(each));
  const events = named.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  for (const name of new Set([...events, 'focusin', 'focusout'])) {
    // The machine's own sensors.
    if (name.startsWith('device')) continue;
    window.addEventListener(
      name,
      (event) => {
        const related = (event as Event & { relatedTarget?: Element | null }).relatedTarget;
        const path = event.composedPath().map((each) => (each instanceof Element ? each.localName : typeof each));
        told.push([event.type, path.join('<'), related?.localName]);
      },
      true,
    );
  }
  const entries = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, size, sources, largestContentfulPaint } = entry as PerformanceEntry & {
        value?: number;
        size?: number;
        sources?: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
        largestContentfulPaint?: { size?: number };
      };
      const moved = sources?.map(({ node, previousRect, currentRect }) => [node?.nodeName, previousRect, currentRect]);
      told.push(JSON.stringify([entry.entryType, value, size, moved, largestContentfulPaint?.size]));
    }
  });
  const types = ['layout-shift', 'largest-contentful-paint', 'interaction-contentful-paint', 'element', 'container'];
  for (const type of types) {
    if (PerformanceObserver.supportedEntryTypes.includes(type)) entries.observe({ type, buffered: true });
  }
  // Also what becomes of the host itself: its attributes, its place.
  const changes = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) told.push([type, target.nodeName, attributeName]);
  });
  changes.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
  return { told: () => told.splice(0) };
}
