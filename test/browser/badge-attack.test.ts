import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BadgeView, CardView } from '../../src/shared/badge-view';
import { card, listen, more, nextFrame, openBadge, openCard, privateAccount, showPage, strong } from './badge-fakes';
import { learnt, silence } from './badge-learnt';

const verdicts = ['strong', 'possible', 'weak', 'none', 'unknown'] as const;

const long = 'Zusammenarbeitsanfragenbeantwortungsgeschwindigkeit, gemessen an 12.345 Antworten';

/** A card with so many reasons, and the more of everything else the more it has. */
const cardOf = (reasons: number): CardView => ({
  ...card,
  brief: reasons % 2 ? null : `Brief: ${'Autumn '.repeat(reasons)}`,
  title: 'Mira '.repeat(reasons),
  reasons: Array.from({ length: reasons }, (_, index) => ({
    answer: (['meets', 'close', 'misses', 'unknown'] as const)[index % 4] ?? 'meets',
    answerName: 'Meets',
    text: `${index}: ${long.repeat(index % 3)}`,
    points: index % 2 ? null : '9 of 18',
  })),
  advice: card.advice.slice(0, reasons % 3),
  figures: reasons > 2 ? card.figures : [],
  about: reasons > 3 ? card.about : [],
  facts: Array.from({ length: reasons % 4 }, () => ({ text: long, href: null })),
  chart: reasons > 5 ? card.chart : null,
  method: Array.from({ length: reasons }, () => long),
  standing: Array.from({ length: reasons % 4 }, () => `Rejected for “${long}” 12 days ago`),
  choices: (['into', 'reject', 'against'] as const).map((kind, at) => ({
    kind,
    title: reasons % 2 ? 'Rejected' : `${long} ${kind}`,
    items: Array.from({ length: ((at + 1) * reasons) % 5 }, (_, item) => ({
      text: item % 2 ? long : 'Take back',
      act: `save:${item}`,
      pressed: item % 2 === 0,
    })),
  })),
});

/** What the person decided. */
const standings = [
  ['saved', { saved: true, rejected: false }],
  ['rejected', { saved: false, rejected: true }],
  ['undecided', { saved: false, rejected: false }],
] as const;

/** A verdict, saved, rejected or neither, with parts and a name of any length. */
const states: [string, BadgeView | null][] = [
  ['still reading', null],
  ['half known', { ...strong, verdict: 'unknown', parts: ['Micro', 'reading posts…'], card: null }],
  ['private', privateAccount],
  ['one long sentence', { ...privateAccount, parts: [long], name: long.repeat(9) }],
  ['sizes and rates with many digits', { ...strong, parts: [long, long, long, ` (${long})`] }],
  ['nothing but a verdict', { ...strong, parts: ['–'], name: '–' }],
  ...verdicts.flatMap((verdict, index) =>
    standings.map(([name, standing]): [string, BadgeView] => [
      `${verdict}, ${name}`,
      { ...strong, verdict, ...standing, parts: [verdict, ...strong.parts.slice(1)], card: cardOf(3 * index + 1) },
    ]),
  ),
  ['another brief', { ...strong, name: `${long}: ${strong.name}`, card: { ...card, brief: long } }],
];

describe('The page learns that there is a badge, and nothing of what it says,', () => {
  it.each([20, 130, 240, 700])('in %i pixels', { timeout: 120_000 }, async (width) => {
    const anchor = showPage(`<div style="width:${width}px"><div id="anchor">24.3K</div></div><p>Sourdough</p>`);
    const { badge, button } = openBadge();
    badge.show(null, anchor);
    await silence();
    const wanted = await learnt(() => badge.show(null, anchor));
    expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
    for (const [name, view] of states)
      expect({ name, ...(await learnt(() => badge.show(view, anchor))) }).toEqual({ name, ...wanted });
  });

  it('in a row of counts, where the row stays as high as it is', async () => {
    const anchor = showPage('<h3 id="anchor" style="display:flex"><b>24.3K</b><b>811</b></h3><p>Sourdough</p>');
    const { badge } = openBadge();
    badge.show(null, anchor);
    await silence();
    const wanted = await learnt(() => badge.show(null, anchor));
    for (const [name, view] of states)
      expect({ name, ...(await learnt(() => badge.show(view, anchor))) }).toEqual({ name, ...wanted });
  });

  it('in the corner', async () => {
    const anchor = showPage('<p id="anchor">24.3K</p>');
    const { badge, host } = openBadge();
    badge.show(null, null);
    await expect.poll(() => host.parentElement, { timeout: 5000 }).toBe(document.documentElement);
    anchor.remove();
    await silence();
    const wanted = await learnt(() => badge.show(null, null));
    for (const [name, view] of states)
      expect({ name, ...(await learnt(() => badge.show(view, null))) }).toEqual({ name, ...wanted });
  });
});

describe('Of an open card the page learns that it is open, and nothing of what it says,', () => {
  const reasons = Array.from({ length: 15 }, (_, index) => index + 1);
  const cards: [string, BadgeView][] = [
    ...reasons.map((count): [string, BadgeView] => [`${count} reasons`, { ...strong, card: cardOf(count) }]),
    ['saved', { ...strong, saved: true, card: cardOf(2) }],
    ['rejected', { ...strong, rejected: true, card: cardOf(3) }],
    ['nothing to save', { ...strong, key: null, saved: false }],
    ['to be reported', { ...privateAccount, card: { ...cardOf(0), report: 'broken\n'.repeat(40) } }],
  ];

  it.each([
    [414, 896],
    [900, 500],
    [320, 300],
  ])('in a window of %i by %i', { timeout: 120_000 }, async (width, height) => {
    await page.viewport(width, height);
    const { badge, anchor, cardElement } = openCard();
    for (const animation of cardElement.getAnimations()) animation.finish();
    await silence();
    const wanted = await learnt(() => badge.show({ ...strong }, anchor));
    for (const [name, view] of cards)
      expect({ name, ...(await learnt(() => badge.show(view, anchor))) }).toEqual({ name, ...wanted });
    await page.viewport(414, 896);
  });

  it('nor what the mouse was over as it was drawn anew', { timeout: 120_000 }, async () => {
    await page.viewport(414, 896);
    const told: unknown[] = [];
    const names = 'over out enter leave move'.split(' ').flatMap((kind) => [`pointer${kind}`, `mouse${kind}`]);
    for (const name of names)
      listen(
        window,
        name,
        (event) => {
          const { relatedTarget: related } = event as MouseEvent;
          // Whoever can be found from the document is no secret of the badge's.
          if (related instanceof Element && !related.isConnected) told.push([name, related.outerHTML]);
        },
        true,
      );
    const { badge, root, anchor, cardElement } = openCard({ ...strong, card: cardOf(10) });
    for (const animation of cardElement.getAnimations()) animation.finish();
    const inSight = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return root.elementFromPoint(x + width / 2, y + height / 2) === element;
    };
    const places = [...root.querySelectorAll('.badge *, .card *')].filter(inSight);
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      if (!inSight(place)) continue;
      await userEvent.hover(place, { force: true });
      // First it stays where it is, then it has no place any more.
      for (const count of [11, 12, 10]) {
        badge.show({ ...strong, parts: ['–'], card: cardOf(count) }, anchor);
        await nextFrame();
        await nextFrame();
      }
    }
    expect(told).toEqual([]);
    // Were it named one all the same, it would learn nothing by it.
    const gone = [...(root.lastElementChild?.querySelectorAll('*') ?? [])];
    expect(gone.length).toBeGreaterThan(20);
    expect(gone.flatMap((element) => element.getAttributeNames())).toEqual([]);
    expect(root.lastElementChild?.textContent).toBe('');
  });

  // Whatever is dragged, copied or cut has the same markup; the clipboard is shared with other tests.
  it('nor what it says where it selects itself as something is dragged or copied', async () => {
    await page.viewport(414, 896);
    const { anchor, button, cardElement } = openCard();
    const given: string[] = [];
    const selectAll = () => getSelection()?.selectAllChildren(document.body);
    listen(window, 'pointerdown', selectAll);
    listen(window, 'dragstart', (event) => {
      const { dataTransfer: data } = event as DragEvent;
      for (const type of data?.types ?? []) given.push(data?.getData(type) ?? '');
    });
    selectAll();
    await userEvent.dragAndDrop(document.querySelector('h1') as Element, anchor);
    expect(given.join(' ')).toContain('24.3K');
    expect(given.join(' ')).not.toMatch(/data-text|aria-|Meets/);
    for (const name of ['copy', 'cut']) {
      if (!cardElement.matches(':popover-open')) button.click();
      const isOpen = vi.fn(() => cardElement.matches(':popover-open'));
      expect(isOpen()).toBe(true);
      listen(window, name, isOpen);
      document.body.dispatchEvent(new ClipboardEvent(name, { bubbles: true }));
      expect(isOpen).toHaveLastReturnedWith(false);
      expect(isOpen).toHaveBeenCalledTimes(2);
    }
    // What was dragged counts as pressed until the next press.
    await userEvent.click(document.querySelector('p') as Element);
  });

  it('nor how much unfolds', async () => {
    const unfolded = [];
    for (const count of [4, 9, 15]) {
      const { badge, anchor, find, cardElement } = openCard({ ...strong, card: cardOf(count) });
      for (const animation of cardElement.getAnimations()) animation.finish();
      await silence();
      unfolded.push(await learnt(() => find(more).click()));
      expect(find('details:has(> .rest)').matches('[open]')).toBe(true);
      badge.remove();
      anchor.remove();
    }
    expect(unfolded[0]?.told).not.toEqual([]);
    expect(unfolded[1]).toEqual(unfolded[0]);
    expect(unfolded[2]).toEqual(unfolded[0]);
  });

  it.each(['into', 'reject', 'against'])('nor what there is to choose from: %s', async (kind) => {
    const learntOf = [];
    for (const count of [1, 4, 7]) {
      const { badge, anchor, find, cardElement } = openCard({ ...strong, card: cardOf(count) });
      for (const animation of cardElement.getAnimations()) animation.finish();
      await silence();
      const press = () => find(`details:has(> .${kind}) > summary`).click();
      learntOf.push({ unfolded: await learnt(press), folded: await learnt(press) });
      badge.remove();
      anchor.remove();
    }
    expect(learntOf[1]).toEqual(learntOf[0]);
    expect(learntOf[2]).toEqual(learntOf[0]);
  });
});

describe('A page that moves the badge into a frame', () => {
  /** Where the badge is, once the page has it there. */
  async function moveInto(frame: HTMLIFrameElement, host: HTMLElement): Promise<void> {
    document.body.append(frame);
    frame.contentDocument?.body.append(host);
    await nextFrame();
  }

  it('hears of no error, and the badge goes back to its place, looks as before and works', async () => {
    const errors: unknown[] = [];
    for (const name of ['error', 'unhandledrejection']) listen(window, name, (event) => errors.push(event));
    const complaint = vi.spyOn(console, 'error');
    const { badge, host, button, anchor, cardElement } = openCard();
    const { width, height } = button.getBoundingClientRect();
    await moveInto(document.createElement('iframe'), host);
    badge.show({ ...strong, saved: true }, anchor);
    await nextFrame();
    expect(host.parentElement).toBe(anchor);
    expect(button.getBoundingClientRect()).toMatchObject({ width, height });
    button.click();
    expect(cardElement.matches(':popover-open')).toBe(true);
    expect([errors, complaint.mock.calls]).toEqual([[], []]);
    complaint.mockRestore();
  });

  it('has nothing of what it says there, nor once the visit is over: browsers name the inside there', async () => {
    const { badge, host, root, anchor } = openCard({ ...strong, card: cardOf(9) });
    const before = root.querySelector('.card')?.innerHTML;
    const says = () => /data-text|aria-label|Meets/.test(root.innerHTML);
    expect(says()).toBe(true);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(host);
    await Promise.resolve();
    expect(says()).toBe(false);
    await expect.poll(() => host.parentElement).toBe(anchor);
    expect(root.querySelector('.card')?.innerHTML).toBe(before);
    badge.remove();
    expect(says()).toBe(false);
  });

  it('learns nothing from its size there, where it has no style', async () => {
    const sizes: number[][] = [];
    for (const [, view] of states) {
      const { badge, host } = openBadge();
      badge.show(view, showPage('<p id="anchor">24.3K</p>'));
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.body.append(host);
      sizes.push([host.offsetWidth, host.offsetHeight, frame.contentDocument?.body.scrollHeight ?? 0]);
      badge.remove();
    }
    expect(sizes[0]?.[0]).toBeGreaterThan(0);
    expect(new Set(sizes.map(String)).size).toBe(1);
  });
});
