import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { card, nextFrame, openCard, strong } from './badge-fakes';

describe('The card, as it is laid out,', () => {
  it('shows what unfolds at its lower edge, and leaves the page where it is', async () => {
    await page.viewport(414, 420);
    const method = Array.from({ length: 5 }, (_, index) => `Line ${index + 1} of how this was worked out.`);
    const { find, root } = openCard({ ...strong, card: { ...card, method } });
    document.body.style.minHeight = '3000px';
    await nextFrame();
    const [, summary] = root.querySelectorAll('summary');
    summary?.scrollIntoView({ block: 'end' });
    scrollTo(0, 0);
    summary?.click();
    await nextFrame();
    const edge = find('.content').getBoundingClientRect().bottom;
    const last = find('.method > :last-child').getBoundingClientRect();
    expect(last.height).toBeGreaterThan(0);
    expect(last.bottom).toBeLessThanOrEqual(edge);
    expect(scrollY).toBe(0);
    document.body.style.minHeight = '';
    await page.viewport(414, 896);
  });

  it('leaves the ring of Save its room below the head', async () => {
    const { find, cardElement } = openCard();
    for (const animation of cardElement.getAnimations()) animation.finish();
    find('.save').focus();
    await nextFrame();
    // The ring: 2 pixels away and 2 wide.
    expect(find('.save').getBoundingClientRect().top - 4).toBeGreaterThanOrEqual(
      find('.head').getBoundingClientRect().bottom,
    );
  });

  it('cuts a name like a novel after two lines; its accessible name has all of it', async () => {
    const title = `${'The sourdough whisperer of the Upper Valley '.repeat(6)}· @mira.bakes`;
    const { badge, anchor, find } = openCard();
    const oneLine = find('.title bdi').getBoundingClientRect().height;
    badge.show({ ...strong, card: { ...card, title } }, anchor);
    await nextFrame();
    expect(oneLine).toBeGreaterThan(10);
    expect(find('.title bdi').getBoundingClientRect().height).toBeCloseTo(2 * oneLine, 0);
    expect(find('.title')).toHaveAccessibleName(title);
  });

  it('keeps each number in one line, in line with its neighbour however long their labels are', async () => {
    const figures = [
      { label: 'Followers', value: '24,318', note: 'exact' },
      { label: 'Engagement per follower '.repeat(3), value: '0.10% (0.07–0.14)', note: null },
    ];
    const { root } = openCard({ ...strong, card: { ...card, figures } });
    await nextFrame();
    const [one, two] = [...root.querySelectorAll('.value')].map((value) => value.getBoundingClientRect());
    expect(one?.left).not.toBe(two?.left);
    expect(one?.top).toBe(two?.top);
    expect(one?.height).toBe(two?.height);
  });

  it('has room below the chart, also where nothing is said about what the rate stands on', async () => {
    const { find, root } = openCard({ ...strong, card: { ...card, basis: [] } });
    await nextFrame();
    const rule = root.querySelector('details')?.getBoundingClientRect().top ?? 0;
    expect(rule - find('figcaption').getBoundingClientRect().bottom).toBeGreaterThanOrEqual(12);
  });

  it('lies within the window, also a small one', async () => {
    await page.viewport(320, 300);
    const { cardElement } = openCard();
    await nextFrame();
    const { left, right, top, bottom } = cardElement.getBoundingClientRect();
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(bottom).toBeLessThanOrEqual(300);
    await page.viewport(414, 896);
  });
});
