import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Snapshot } from '../../src/model/snapshot';
import { expectAccessible } from './accessible';
import { account, fakePage, fourVisits, miraPage, visit } from './creator-page-fakes';
import { openShortlist } from './shortlist-screen';

const open = (snapshots: Snapshot[]) =>
  openShortlist(fakePage(miraPage({ accounts: [account({ snapshots })] })).ports, '#/creator/instagram%3A101');

const chart = (name: string) => page.getByRole('img', { name });
const figure = (title: string) => page.getByRole('figure').filter({ hasText: title });

describe('Over the person’s own visits', () => {
  it('the followers are drawn, and said: how many they were, and what surely changed', async () => {
    open(fourVisits);
    await expect
      .element(chart('Followers over your visits, from Sep 1, 2026 to Nov 28, 2026: first 11,150–11,249, last 12,345'))
      .toBeVisible();
    await expect.element(page.getByText('Since Sep 1, 2026: followers +9.7% to +11%')).toBeVisible();
    await expectAccessible();
  });

  it('the rate is drawn with its range; where ranges overlap there is no real difference', async () => {
    open(fourVisits);
    await expect
      .element(page.getByText('Engagement per follower was 3.1%, now 2.8%: no real difference'))
      .toBeVisible();
    // One visit told no rate: before and after it are two lines.
    expect(figure('Engagement per follower over').element().querySelectorAll('.plot-line')).toHaveLength(2);
    expect(figure('Engagement per follower over').element().querySelectorAll('.plot-dot')).toHaveLength(3);
  });

  it('all numbers are in a table too, the newest first, and say what a visit did not tell', async () => {
    open(fourVisits);
    await figure('Engagement per follower over').getByText('As a table').click();
    const rows = page.getByRole('table', { name: 'Engagement per follower over your visits' }).getByRole('row');
    await expect.element(rows.nth(1)).toHaveTextContent('Nov 28, 20262.8%2.2–3.612');
    await expect.element(rows.nth(3)).toHaveTextContent('Oct 1, 2026not toldnot toldnot told');
    await expectAccessible();
  });

  it('a rate that counts something else is in the table alone, with its name', async () => {
    const perView = { per: 'views', counts: ['likes'], typical: 0.09, low: 0.07, high: 0.1, sample: 8 } as const;
    const views = visit('2026-08-01', { rate: { ...perView, counts: [...perView.counts] } });
    open([views, ...fourVisits]);
    await expect
      .element(page.getByText('Visits whose rate counted something else are in the table alone.'))
      .toBeVisible();
    expect(figure('Engagement per follower over').element().querySelectorAll('.plot-dot')).toHaveLength(3);
    await figure('Engagement per follower over').getByText('As a table').click();
    await expect.element(page.getByText('9.0% (Engagement per view)')).toBeVisible();
  });

  it('one visit alone teaches how there come to be more', async () => {
    open([visit('2026-11-28')]);
    await expect
      .element(page.getByText('Visit the profile again on another day to see how followers and engagement change.'))
      .toBeVisible();
    await expect.element(chart('Followers over your visits')).not.toBeInTheDocument();
  });

  it('what only one visit told is said, and what none told', async () => {
    open([visit('2026-11-01', { rate: null, followers: null }), visit('2026-11-28', { rate: null })]);
    await expect.element(page.getByText(/Only one visit told it so far: 12,345 on Nov 28, 2026/)).toBeVisible();
    await expect.element(page.getByText('No visit has told it yet.')).toBeVisible();
  });

  it('runs from right to left where reading does', async () => {
    document.documentElement.dir = 'rtl';
    open(fourVisits);
    await expect.element(chart('Followers over your visits')).toBeVisible();
    const dots = [...figure('Followers over your visits').element().querySelectorAll('.plot-dot')];
    const [first, last] = [dots[0], dots.at(-1)].map((dot) => dot?.getBoundingClientRect().left ?? 0);
    expect(first).toBeGreaterThan(last ?? 0);
  });
});
