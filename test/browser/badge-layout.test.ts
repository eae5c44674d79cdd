import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { card, more, nextFrame, openCard, strong } from './badge-fakes';

describe('The card, as it is laid out,', () => {
  it('shows what unfolds at its lower edge, and leaves the page where it is', async () => {
    await page.viewport(414, 420);
    const method = Array.from({ length: 5 }, (_, index) => `Line ${index + 1} of how this was worked out.`);
    const { find } = openCard({ ...strong, card: { ...card, method } });
    document.body.style.minHeight = '3000px';
    await nextFrame();
    const summary = find('details:has(> .method) > summary');
    summary.scrollIntoView({ block: 'end' });
    scrollTo(0, 0);
    summary.click();
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
    const { find } = openCard({ ...strong, card: { ...card, basis: [] } });
    await nextFrame();
    const rule = find('details:has(> .rest)').getBoundingClientRect().top;
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

  it('has one height, whatever it says and whatever is unfolded', async () => {
    const few = {
      ...card,
      reasons: card.reasons.slice(0, 1),
      figures: [],
      about: [],
      chart: null,
      basis: [],
      facts: [],
    };
    const { badge, anchor, cardElement, root } = openCard({ ...strong, card: few });
    const low = cardElement.getBoundingClientRect().height;
    const method = Array.from({ length: 40 }, () => 'A line of how this was worked out.');
    badge.show({ ...strong, card: { ...card, method } }, anchor);
    expect(cardElement.getBoundingClientRect().height).toBe(low);
    for (const summary of root.querySelectorAll('summary')) summary.click();
    await nextFrame();
    expect(cardElement.getBoundingClientRect().height).toBe(low);
  });

  it('has what few look at at its foot, also where little is said', async () => {
    const few = { ...card, reasons: [], figures: [], about: [], chart: null, basis: [], facts: [] };
    const { find } = openCard({ ...strong, card: few });
    await nextFrame();
    const foot = find('.content').getBoundingClientRect().bottom;
    expect(foot - find('details:has(.method)').getBoundingClientRect().bottom).toBeCloseTo(32, 0);
  });

  it('fades at its lower edge while there is more below, and hides nothing at the end', async () => {
    const { find, root } = openCard();
    for (const summary of root.querySelectorAll('summary')) summary.click();
    const content = find('.content');
    const fade = getComputedStyle(content, '::after');
    expect([fade.position, fade.insetBlockEnd, fade.blockSize]).toEqual(['sticky', '0px', '32px']);
    expect(content.scrollHeight).toBeGreaterThan(content.clientHeight);
    content.scrollTop = content.scrollHeight;
    await nextFrame();
    const end = find('.method').getBoundingClientRect().bottom;
    expect(content.getBoundingClientRect().bottom - end).toBeGreaterThanOrEqual(31);
  });

  it('stays scrolled where it is when news comes in or a part unfolds', async () => {
    const { badge, anchor, find } = openCard();
    find(more).click();
    find('.content').scrollTop = 60;
    badge.show({ ...strong, saved: true }, anchor);
    await nextFrame();
    expect(find('.content').scrollTop).toBe(60);
  });
});
