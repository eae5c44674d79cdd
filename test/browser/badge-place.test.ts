import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { nextFrame, openBadge, privateAccount, showPage, strong } from './badge-fakes';

const counts = '<section id="anchor"><b>24.3K</b> followers</section><p id="below">Sourdough, slowly.</p>';
const hosts = () => document.querySelectorAll('fitlens-badge');

describe('Where the badge is', () => {
  it('is the last child of the anchor, as one element and nothing else', () => {
    const anchor = showPage(counts);
    const before = [...anchor.childNodes];
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    expect([...anchor.childNodes]).toEqual([...before, host]);
  });

  it('stays one, however often it is shown', () => {
    const anchor = showPage(counts);
    const { badge } = openBadge();
    for (const view of [null, strong, privateAccount, strong]) badge.show(view, anchor);
    expect(hosts()).toHaveLength(1);
  });

  it('takes the place of what an earlier version left on the page', () => {
    const anchor = showPage(`<fitlens-badge></fitlens-badge>${counts}`);
    const { badge, host } = openBadge();
    expect(hosts()).toHaveLength(0);
    badge.show(strong, anchor);
    expect([...hosts()]).toEqual([host]);
  });

  it('an earlier version that is still running gives way to it', async () => {
    const anchor = showPage(counts);
    const earlier = openBadge();
    earlier.badge.show(strong, anchor);
    await nextFrame();
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    const changed = vi.fn<() => void>();
    const changes = new MutationObserver(changed);
    changes.observe(anchor, { childList: true });
    await nextFrame();
    changes.disconnect();
    expect(changed).not.toHaveBeenCalled();
    expect([...hosts()]).toEqual([host]);
  });

  it.each([
    ['text', '<p id="anchor">24.3K</p>', 8],
    ['text that runs from right to left', '<p id="anchor" dir="rtl">24.3K</p>', 8],
    ['a row without gaps', '<div id="anchor" style="display:flex"><b>24.3K</b></div>', 8],
    ['a row with its own gaps', '<div id="anchor" style="display:flex;gap:20px"><b>24.3K</b></div>', 20],
    ['a line above', '<div id="anchor"><div>24.3K</div></div>', 0],
  ])('keeps its distance to %s', async (_, markup, distance) => {
    await page.viewport(600, 896);
    const anchor = showPage(markup);
    const range = document.createRange();
    range.selectNodeContents(anchor);
    const before = [...range.getClientRects()].at(-1) ?? new DOMRect();
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    const { left, right, top } = host.getBoundingClientRect();
    const inLine = top < before.bottom;
    const gap = anchor.matches('[dir=rtl]') ? before.left - right : left - before.right;
    expect(inLine ? gap : left - before.left).toBeCloseTo(distance, 0);
    await page.viewport(414, 896);
  });

  it('follows the anchor when the site draws its header anew', () => {
    const { badge, host } = openBadge();
    badge.show(strong, showPage(counts));
    const anew = showPage(counts);
    badge.show(strong, anew);
    expect(host.parentElement).toBe(anew);
  });

  it('is not left in a place that the site uses for something else', () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    badge.show(strong, null, true);
    expect(hosts()).toHaveLength(0);
    badge.show(strong, anchor);
    expect(host.parentElement).toBe(anchor);
    badge.show(strong, null);
    expect(host.parentElement).toBe(document.documentElement);
  });

  it('leaves nothing behind, and comes back on the next visit', () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    badge.remove();
    expect(hosts()).toHaveLength(0);
    // However many profiles the visitor goes through: no site took it away from any of them.
    for (let visit = 0; visit < 50; visit += 1) {
      badge.show(strong, anchor);
      expect(host.parentElement).toBe(anchor);
      badge.remove();
    }
  });
});

describe('A site that removes the badge', () => {
  it('sees it again at once', async () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    await nextFrame();
    host.remove();
    await nextFrame();
    expect(host.parentElement).toBe(anchor);
  });

  it('by drawing its row anew finds it in the new one, and never in the corner meanwhile', async () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    await nextFrame();
    anchor.remove();
    await nextFrame();
    expect(hosts()).toHaveLength(0);
    const anew = showPage(counts);
    badge.show(strong, anew);
    expect(host.parentElement).toBe(anew);
  });

  it('has its way after twenty times: the badge goes to the corner', async () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    badge.show(strong, anchor);
    for (let time = 1; time <= 20; time += 1) {
      host.remove();
      badge.show(strong, anchor);
      expect(host.parentElement).toBe(anchor);
    }
    host.remove();
    await nextFrame();
    badge.show(strong, anchor);
    expect(host.parentElement).toBe(document.documentElement);
    expect(getComputedStyle(host).position).toBe('fixed');
  });

  it('also there, and then the badge gives up', () => {
    const anchor = showPage(counts);
    const { badge, host } = openBadge();
    for (let time = 0; time < 60; time += 1) {
      badge.show(strong, anchor);
      host.remove();
    }
    badge.show(strong, anchor);
    expect(hosts()).toHaveLength(0);
  });
});

describe('A page without a place for the badge', () => {
  it('has it in the corner, but not for as long as a place may still come', async () => {
    showPage(counts);
    const { badge, host } = openBadge();
    badge.show(null, null, true);
    badge.show(strong, null, true);
    await nextFrame();
    expect(hosts()).toHaveLength(0);
    badge.show(strong, null);
    expect(host.parentElement).toBe(document.documentElement);
    const { right, bottom } = host.getBoundingClientRect();
    expect(right).toBeCloseTo(document.documentElement.clientWidth - 16, 0);
    expect(bottom).toBeCloseTo(innerHeight - 16, 0);
  });

  it('gets rid of it for this visit by its own button', () => {
    const anchor = showPage(counts);
    const { badge, find } = openBadge();
    badge.show(strong, null);
    find('.hide').click();
    badge.show(strong, anchor);
    expect(hosts()).toHaveLength(0);
    badge.remove();
    badge.show(strong, anchor);
    expect(hosts()).toHaveLength(1);
  });

  it('that shows one later gets it there, with an open card still open', () => {
    const anchor = showPage(counts);
    const { badge, host, button, find, cardElement } = openBadge();
    badge.show(strong, null);
    button.click();
    badge.show(strong, anchor);
    expect(host.parentElement).toBe(anchor);
    expect(find('.hide').hidden).toBe(true);
    expect(cardElement.matches(':popover-open')).toBe(true);
  });
});

describe('The page around the badge does not move', () => {
  const wordy = { ...strong, saved: true, parts: ['Strong fit', 'Micro', 'x'.repeat(300)] };
  const places = {
    'in a block': counts,
    'in a line of text': '<p id="anchor">24.3K followers</p><p id="below">Sourdough</p>',
    'in a row': '<h3 id="anchor" style="display:flex"><b>24.3K</b><b>811</b></h3><p id="below">Sourdough</p>',
    'in a row that wraps':
      '<h3 id="anchor" style="display:flex;flex-wrap:wrap;width:330px"><b>24.3K</b></h3><p id="below">Sourdough</p>',
    'in 120 pixels': '<div style="width:120px"><div id="anchor">24.3K</div><p id="below">Sourdough</p></div>',
  };

  it.each(Object.entries(places))('%s, whatever the badge says', async (_, markup) => {
    const anchor = showPage(markup);
    const { badge, host } = openBadge();
    const boxes = () =>
      [...document.querySelectorAll('#anchor, #anchor > *, #below')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      });
    badge.show(null, anchor);
    await nextFrame();
    const loading = boxes();
    for (const view of [strong, wordy, privateAccount, null]) {
      badge.show(view, anchor);
      await nextFrame();
      expect(boxes()).toEqual(loading);
    }
    expect(host.getBoundingClientRect().height).toBe(24);
  });

  it('and a crowded row keeps its own items as they were', async () => {
    const anchor = showPage(
      '<div id="anchor" style="display:flex;width:360px"><b style="flex:0 1 300px">24.3K followers</b></div>',
    );
    const before = anchor.firstElementChild?.getBoundingClientRect().width;
    const { badge } = openBadge();
    badge.show(strong, anchor);
    await nextFrame();
    expect(anchor.firstElementChild?.getBoundingClientRect().width).toBeCloseTo(before ?? 0, 1);
  });
});
