import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChartView } from '../../src/shared/badge-view';
import { PostChart } from '../../src/ui/post-chart';
import { sayTime } from '../../src/ui/time-text';
import { WordsContext } from '../../src/ui/words-context';
import { fakePorts, mira, note, strongFit, words } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

describe('The chart of recent posts', () => {
  const chart: ChartView = {
    name: 'Engagement per follower: last 3 posts, oldest first',
    bars: [
      { height: 0, label: 'Nov 1, 2026 · 0%', href: 'https://example.com/p/1', leftOut: false },
      { height: 0.5, label: 'Nov 2, 2026 · 2%', href: 'https://example.com/p/2', leftOut: true },
      { height: 1, label: 'Nov 3, 2026 · 4%', href: null, leftOut: false },
    ],
    band: { typical: 0.5, low: 0.25, high: 0.75 },
  };
  const show = (shown: ChartView) => {
    closePopup();
    render(
      <WordsContext.Provider value={words}>
        <main>
          <h1>Chart</h1>
          <PostChart chart={shown} />
        </main>
      </WordsContext.Provider>,
      document.body,
    );
  };
  const columns = () => [...document.querySelectorAll<HTMLElement>('.bar')];
  const bars = () => columns().map((bar) => bar.getBoundingClientRect());
  /** Width and height of what the style sheet draws before an element. */
  const drawn = (element: Element | null) => {
    const { width, height } = getComputedStyle(element ?? document.body, '::before');
    return { width: Number.parseFloat(width), height: Number.parseFloat(height) };
  };

  it('has a name for those who do not see it, and each bar leads to its post and says what it is', async () => {
    show(chart);
    await expect.element(page.getByRole('group', { name: chart.name })).toBeVisible();
    expect(columns().map((bar) => [bar.localName, bar.ariaLabel])).toEqual(
      chart.bars.map(({ label, href }) => [href ? 'a' : 'span', label]),
    );
    expect(columns()[0]).toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible();
  });

  it('is one stop of the Tab key, the newest post; arrows go on from there, and each says its numbers', async () => {
    show(chart);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(columns()[2]);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowRight}');
    expect(document.activeElement).toBe(columns()[1]);
    expect(getComputedStyle(columns()[1] ?? document.body, '::after').content).toBe('"Nov 2, 2026 · 2%"');
    await userEvent.keyboard('{Tab}');
    expect(columns()).not.toContain(document.activeElement);
  });

  it('draws as high as the shares say, and a post without any reaction still as a bar', () => {
    show(chart);
    const [none, half, full] = columns().map(drawn);
    expect(none?.height).toBeGreaterThan(1);
    expect((half?.height ?? 0) / (full?.height ?? 1)).toBeCloseTo(0.5, 1);
    expect(drawn(document.querySelector('.bars')).height / (full?.height ?? 1)).toBeCloseTo(0.5, 1);
  });

  it('runs with the text, also from right to left', () => {
    show(chart);
    expect(bars()[0]?.x).toBeLessThan(bars()[2]?.x ?? 0);
    document.documentElement.dir = 'rtl';
    expect(bars()[0]?.x).toBeGreaterThan(bars()[2]?.x ?? 0);
  });

  it('keeps a post without a known rate in its place, as a dot that is no bar', async () => {
    show({
      ...chart,
      bars: [0.5, null, 0.5, null, 1].map((height) => ({ height, label: 'Nov 1', href: null, leftOut: false })),
    });
    expect(columns().map((bar) => drawn(bar).width === drawn(bar).height)).toEqual([false, true, false, true, false]);
    const middles = bars().map(({ x, width }) => x + width / 2);
    const step = (middles[1] ?? 0) - (middles[0] ?? 0);
    for (const [index, middle] of middles.entries()) expect(middle).toBeCloseTo((middles[0] ?? 0) + index * step, 1);
    await expectAccessible();
  });

  it('takes its whole width for few posts too, whose bars are no wider than those of twelve', () => {
    show(chart);
    const all = document.querySelector('.chart')?.getBoundingClientRect();
    const [first, , last] = bars();
    expect((first?.left ?? 0) - (all?.left ?? 0)).toBeCloseTo((all?.right ?? 0) - (last?.right ?? 0), 0);
    expect((last?.left ?? 0) - (first?.left ?? 0)).toBeGreaterThan((all?.width ?? 0) / 2);
    expect(drawn(columns()[0] ?? null).width).toBeLessThan((all?.width ?? 0) / 12);
  });

  it('says below it what it draws, and of how many posts', async () => {
    show(chart);
    await expect.element(page.getByText(chart.name)).toBeVisible();
  });

  it('explains hollow bars and the band only where there are any', () => {
    show(chart);
    expect(document.querySelector('figcaption')?.textContent).toContain('left out');
    show({ ...chart, bars: chart.bars.map((bar) => ({ ...bar, leftOut: false })), band: null });
    expect(document.querySelector('figcaption')?.textContent).toBe(chart.name);
  });
});

describe('A moment', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it.each([
    ['2026-11-23T11:59:30Z', 'now'],
    ['2026-11-23T11:58:59Z', '1 minute ago'],
    ['2026-11-23T11:00:00Z', '1 hour ago'],
    ['2026-11-22T12:00:00Z', 'yesterday'],
    ['2026-11-16T12:00:01Z', '6 days ago'],
    ['2026-11-16T12:00:00Z', 'Nov 16, 2026'],
  ])('%s is said as %s', (at, said) => {
    expect(sayTime(Date.parse(at), now, 'en')).toBe(said);
  });

  it('on a clock that was set back is now, not in the future', () => {
    expect(sayTime(now + 60_000, now, 'en')).toBe('now');
  });

  it('follows the language', () => {
    expect(sayTime(now - 86_400_000, now, 'de')).toBe('gestern');
  });
});

describe('The line that says what happened', () => {
  afterEach(() => void vi.useRealTimers());

  it('goes by itself, but never while somebody is at it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    openPopup(fakePorts(fakeWorker(mira({ ...strongFit, saved: true }, [note('a', 'Precious.')]))));
    await page.getByRole('button', { name: 'Delete note' }).click();
    const undo = page.getByRole('button', { name: 'Undo' });

    await userEvent.hover(undo);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.element(undo).toBeVisible();

    await userEvent.hover(page.getByText('Strong fit'));
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.element(undo).not.toBeInTheDocument();
  });
});
