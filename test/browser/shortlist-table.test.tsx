import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakeList, inCampaign, made, madeMany } from './shortlist-fakes';
import { openShortlist, rowOf, shownNames } from './shortlist-screen';

const grid = page.getByRole('grid', { name: 'Creators' });
const column = (name: string) => page.getByRole('columnheader', { name });

describe('The table of creators', () => {
  it('shows who they are, how well they fit and how far a campaign has come, the last saved first', async () => {
    const list = fakeList([inCampaign(made(0), 'contacted'), made(1)]);
    openShortlist(list.ports);

    await expect.element(grid).toHaveAttribute('aria-rowcount', '3');
    expect(shownNames()).toEqual(['Mira Keller 0', 'Jonas Falk 1']);
    const mira = rowOf('Mira Keller 0');
    await expect.element(mira).toHaveAccessibleName('Mira Keller 0 · Strong fit · Nano · 1.0% engagement (0.8–1.3)');
    await expect.element(mira).toHaveTextContent(/Strong fit.*40–60.*Nano.*2,000.*1\.0% \(0\.8–1\.3\)/);
    await expect.element(mira).toHaveTextContent(/Contacted.*Spring/);
    await expect
      .element(mira.getByRole('link', { name: 'Mira Keller 0', exact: true }))
      .toHaveAttribute('href', '#/creator/creator-0');
  });

  it('draws only those in sight of thousands, and each knows its place', async () => {
    openShortlist(fakeList(madeMany(5_000)).ports);

    await expect.element(page.getByText('5,000 creators')).toBeVisible();
    expect(document.querySelectorAll('.grid-body > [role=row]').length).toBeLessThan(60);
    const scroller = document.querySelector('.scroller');
    scroller?.scrollTo(0, scroller.scrollHeight);
    await expect.element(rowOf('Jonas Falk 4999')).toHaveAttribute('aria-rowindex', '5001');
  });

  it('shows the beginning of what is looked for next, however far somebody had scrolled', async () => {
    openShortlist(fakeList(madeMany(5_000)).ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    document.querySelector('.scroller')?.scrollTo(0, 100_000);
    await expect.poll(() => document.querySelector('.scroller')?.scrollTop).toBe(100_000);
    await expect.poll(shownNames).toContain('Zoë Óskarsdóttir 1924');
    await page.getByRole('searchbox').fill('mira');
    await expect.element(rowOf('Mira Keller 0')).toBeInViewport();
  });

  it('is sorted by the head of a column, and the other way round by the same head', async () => {
    const list = fakeList(madeMany(6));
    openShortlist(list.ports);
    await expect.element(column('Saved')).not.toBeInTheDocument();

    await column('Followers').getByRole('button').click();
    await expect.element(column('Followers')).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => shownNames()[0]).toBe('Ana Müller 5');
    await column('Followers').getByRole('button').click();
    await expect.element(column('Followers')).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => shownNames()[0]).toBe('Mira Keller 0');
  });
});
