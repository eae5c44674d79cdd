import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BadgeView } from '../../src/shared/view';
import { card, counts, openBadge, openCard, privateAccount, say, showPage, strong, words } from './badge-fakes';

const isOpen = (element: Element) => element.matches(':popover-open');

describe('The line on the page', () => {
  it('is a button whose name is the whole message, and whose words are the parts', () => {
    const { badge, button, root } = openBadge();
    badge.show(strong, showPage(counts));
    expect(button).toHaveAccessibleName(strong.name);
    expect([...root.querySelectorAll('.part')].map(words)).toEqual(strong.parts);
    expect(button.ariaExpanded).toBe('false');
  });

  it('says that it is still reading, and then has nothing to unfold', () => {
    const { badge, button, cardElement } = openBadge();
    badge.show(null, showPage(counts));
    expect(button).toHaveAccessibleName(say('badgeLoading'));
    expect(button.ariaExpanded).toBeNull();
    button.click();
    expect(isOpen(cardElement)).toBe(false);
  });

  it('has a shape of its own for each verdict, so that colour is not needed', () => {
    const { badge, find } = openBadge();
    const anchor = showPage(counts);
    const shapes = (['strong', 'possible', 'weak', 'none'] as const).map((verdict) => {
      badge.show({ ...strong, verdict }, anchor);
      return find('.badge .mark').innerHTML;
    });
    expect(new Set(shapes).size).toBe(4);
  });
});

describe('The card', () => {
  it('opens with the verdict and the three most decisive reasons; the rest unfolds', () => {
    const { find, root } = openCard();
    expect(words(find('.verdict'))).toBe('Strong fit');
    const reasons = [...root.querySelectorAll<HTMLElement>('.reason')];
    expect(reasons.map(words)).toEqual(card.reasons.map(({ answerName, text }) => answerName + text));
    expect(reasons.map((reason) => reason.checkVisibility())).toEqual([true, true, true, false]);
    find('summary').click();
    expect(reasons[3]?.checkVisibility()).toBe(true);
    expect(words(find('.rest'))).toContain(card.facts[0]);
  });

  it('names the answer of each reason', () => {
    const { root } = openCard();
    const names = [...root.querySelectorAll('.reason [role=img]')].map((mark) => mark.ariaLabel);
    expect(names).toEqual(['Meets', 'Close', 'Misses', 'Unknown']);
  });

  it('tells what the rate stands on and what would change the verdict, without being asked', () => {
    const { root, find } = openCard();
    expect(words(find('.lever li'))).toBe(card.lever);
    expect([...root.querySelectorAll('.basis li')].map(words)).toEqual(card.basis);
    expect(find('.basis').checkVisibility()).toBe(true);
  });

  it('draws every post, those left out hollow, and the typical range', () => {
    const { root, find } = openCard();
    expect(find('.chart [role=img]')).toHaveAccessibleName(card.chart?.name);
    expect(root.querySelectorAll('.bar')).toHaveLength(3);
    expect([...root.querySelectorAll('.bar.hollow title')].map((title) => title.textContent)).toEqual([
      '3 May: 5.8 %, left out: pinned',
    ]);
    expect(root.querySelector('rect.range')).not.toBeNull();
  });

  it('draws a post without a known rate as a dot in its place', () => {
    const bars = [0, null, 1].map((height) => ({ height, label: '', leftOut: false }));
    const { root } = openCard({ ...strong, card: { ...card, chart: { name: 'Two of three', bars, band: null } } });
    const shapes = [...root.querySelectorAll('.bar > .body')].map((shape) => shape.getBoundingClientRect());
    const [none, unknown, full] = shapes;
    expect(unknown?.width).toBeCloseTo(unknown?.height ?? 0);
    expect(unknown?.width).toBeLessThan((none?.width ?? 0) / 3);
    expect(full?.width).toBeCloseTo(none?.width ?? 0);
    const middles = shapes.map(({ x, width }) => x + width / 2);
    expect((middles[0] ?? 0) + (middles[2] ?? 0)).toBeCloseTo(2 * (middles[1] ?? 0), 1);
  });

  it('leaves out what there is nothing of', () => {
    const { find } = openCard({
      ...strong,
      key: null,
      card: { ...card, figures: [], facts: [], chart: null, reasons: [], lever: null, basis: [] },
    });
    for (const empty of ['.save', '.figures', '.chart', '.reasons', '.lever', '.basis', 'details:has(.rest)'])
      expect(find(empty).checkVisibility()).toBe(false);
    expect(find('details:has(.method)').checkVisibility()).toBe(true);
  });

  it('shows what a page wrote as text, whatever it looks like', () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
    const { find, root } = openCard({ ...strong, parts: [markup], card: { ...card, title: markup, facts: [markup] } });
    expect(words(find('.title'))).toBe(markup);
    expect(root.querySelector('img, b')).toBeNull();
  });

  it('stays open, unfolded and where it is when news comes in', () => {
    const { badge, anchor, find, cardElement } = openCard();
    find('summary').click();
    find('.save').focus();
    badge.show({ ...strong, saved: true }, anchor);
    expect(isOpen(cardElement)).toBe(true);
    expect(find('details').matches('[open]')).toBe(true);
    expect(find('.save').matches(':focus')).toBe(true);
  });

  it('closes when there is nothing to unfold any more', () => {
    const { badge, anchor, cardElement } = openCard();
    badge.show(privateAccount, anchor);
    expect(isOpen(cardElement)).toBe(false);
  });
});

describe('By mouse', () => {
  it('a press opens it, a second press closes it', async () => {
    const { badge, button, cardElement } = openBadge();
    badge.show(strong, showPage(counts));
    await userEvent.click(page.elementLocator(button));
    expect(isOpen(cardElement)).toBe(true);
    await userEvent.click(page.elementLocator(button));
    expect(isOpen(cardElement)).toBe(false);
  });

  it('a press elsewhere or on the cross closes it', async () => {
    const { button, cardElement, find } = openCard();
    await userEvent.click(page.elementLocator(find('button.close')));
    expect(isOpen(cardElement)).toBe(false);
    button.click();
    const elsewhere = document.querySelector('h1');
    if (elsewhere) await userEvent.click(page.elementLocator(elsewhere));
    expect(isOpen(cardElement)).toBe(false);
  });
});

describe('By keyboard', () => {
  it('Enter opens it and goes in, Escape closes it and goes back', async () => {
    const { badge, button, cardElement, root } = openBadge();
    badge.show(strong, showPage(counts));
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.activeElement).toBe(cardElement);
    expect(button.ariaExpanded).toBe('true');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => button.ariaExpanded).toBe('false');
    expect(root.activeElement).toBe(button);
  });

  it('Tab goes through the card from top to bottom, and then on in the page', async () => {
    const { badge, root } = openBadge();
    badge.show(strong, showPage(`${counts}<a href="#next" id="next">Next</a>`));
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => root.activeElement?.className).toBe('card');
    const stops: (string | undefined)[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(root.activeElement?.className || root.activeElement?.localName || document.activeElement?.id);
    }
    expect(stops).toEqual(['close', 'save', 'summary', 'summary', 'next']);
  });
});

describe('Saving', () => {
  it('asks for it when a person presses the button, and again to let go', async () => {
    const save = vi.fn<(saved: boolean) => void>();
    const { badge, anchor, find } = openCard(strong, save);
    expect(words(find('.save'))).toBe('Save');
    await userEvent.click(page.elementLocator(find('.save')));
    expect(save.mock.calls).toEqual([[true]]);

    badge.show({ ...strong, saved: true }, anchor);
    expect(words(find('.save'))).toBe('Saved');
    expect(find('.save')).toHaveAccessibleName('Saved');
    expect(find('.save').ariaPressed).toBe('true');
    await userEvent.click(page.elementLocator(find('.save')));
    expect(save.mock.calls).toEqual([[true], [false]]);
  });

  it('does not when a script does', () => {
    const save = vi.fn<(saved: boolean) => void>();
    const { find } = openCard(strong, save);
    find('.save').click();
    find('.save').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(save).not.toHaveBeenCalled();
  });
});

describe('For everyone', () => {
  const views: [string, BadgeView | null, string][] = [
    ['loading', null, '#fff'],
    ['a private account', privateAccount, '#fff'],
    ['a strong fit on white', strong, '#fff'],
    ['a strong fit on black', strong, '#000'],
    ['a saved weak fit on white', { ...strong, verdict: 'weak', saved: true }, '#fff'],
  ];

  it.each(views)('axe finds nothing to say about %s', async (_, view, background) => {
    document.documentElement.style.background = background;
    const { badge, anchor, host, root, cardElement } = openCard(view ?? strong);
    badge.show(view, anchor);
    for (const summary of root.querySelectorAll('summary')) summary.click();
    // Half transparent, while it fades in, it would be measured as too pale.
    for (const animation of cardElement.getAnimations()) animation.finish();
    // The name says between the visible words what they mean: "3.1 % engagement (2.4–4.0)".
    const { violations } = await axe.run(host, { rules: { 'label-content-name-mismatch': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
