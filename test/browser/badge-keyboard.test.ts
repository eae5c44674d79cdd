import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { counts, openBadge, showPage, strong } from './badge-fakes';

const isOpen = (element: Element) => element.matches(':popover-open');

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
    await expect.poll(() => root.activeElement?.matches('.card')).toBe(true);
    const stops: (string | undefined)[] = [];
    for (let stop = 0; stop < 10; stop += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(root.activeElement?.className || root.activeElement?.localName || document.activeElement?.id);
    }
    expect(stops).toEqual(['close', 'save', 'summary', 'summary', 'a', 'a', 'bar', 'summary', 'summary', 'next']);
  });

  it('the card does not stay behind, over what comes next in the page', async () => {
    const { badge, cardElement } = openBadge();
    badge.show(strong, showPage(`${counts}<a href="#next" id="next">Next</a>`));
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => isOpen(cardElement)).toBe(true);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}');
    expect(isOpen(cardElement)).toBe(true);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => isOpen(cardElement)).toBe(false);
    expect(document.activeElement?.id).toBe('next');
  });
});
