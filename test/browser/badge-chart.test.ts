import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, nextFrame, openCard, strong } from './badge-fakes';

describe('The chart in the card', () => {
  it('draws every post, those left out hollow, and the typical range', async () => {
    const { root, find } = openCard();
    await nextFrame();
    expect(find('.bars')).toHaveAccessibleName(card.chart?.name);
    const bars = [...root.querySelectorAll<HTMLElement>('.bar')];
    expect(bars.map((bar) => bar.ariaLabel)).toEqual(card.chart?.bars.map(({ label }) => label));
    expect(bars.map((bar) => bar.matches('.hollow'))).toEqual([false, true, false]);
    const heights = bars.map((bar) => Number.parseFloat(getComputedStyle(bar, '::before').height));
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(0.5, 1);
    const band = getComputedStyle(find('.bars'), '::before');
    expect(Number.parseFloat(band.height) / (heights[1] ?? 1)).toBeCloseTo(0.3, 1);
  });

  it('draws a post without a known rate as a dot in its place, and without a range no band', async () => {
    const bars = [0, null, 1].map((height) => ({ height, label: 'May 1', href: null, leftOut: false }));
    const { root, find } = openCard({
      ...strong,
      card: { ...card, chart: { name: 'Two of three', bars, band: null } },
    });
    const shapes = [...root.querySelectorAll('.bar')].map((bar) => getComputedStyle(bar, '::before'));
    const [none, unknown, full] = shapes.map(({ width, height }) =>
      [width, height].map((size) => Number.parseFloat(size)),
    );
    expect(unknown?.[0]).toBeCloseTo(unknown?.[1] ?? 0);
    expect(unknown?.[0]).toBeLessThan((none?.[0] ?? 0) / 3);
    expect(full?.[0]).toBeCloseTo(none?.[0] ?? 0, 0);
    expect(getComputedStyle(find('.bars'), '::before').content).toBe('none');
  });

  it('says of a bar what it is, where it is pointed at or reached by keyboard', () => {
    const { root } = openCard();
    const [first, , last] = root.querySelectorAll<HTMLElement>('.bar');
    const said = (bar?: Element) => bar && getComputedStyle(bar, '::after').display;
    expect([said(first), said(last)]).toEqual(['none', 'none']);
    last?.focus();
    expect(said(last)).toBe('block');
  });

  it('arrows go from post to post, and the one that was left is where Tab comes back to', async () => {
    const { root } = openCard();
    const bars = [...root.querySelectorAll<HTMLElement>('.bar')];
    bars[2]?.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(root.activeElement).toBe(bars[0]);
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    expect(root.activeElement).toBe(bars[1]);
    expect(bars.map((bar) => bar.tabIndex)).toEqual([-1, 0, -1]);
  });
});
