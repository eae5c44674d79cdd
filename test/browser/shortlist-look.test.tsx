import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { fakeList, inCampaign, made, madeMany } from './shortlist-fakes';
import { openShortlist, rowOf } from './shortlist-screen';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('Everybody can use the table', () => {
  it('with rows of every state, a selection, and a search', async () => {
    const kept = madeMany(12);
    const [, stale, unseen, unreadable] = kept;
    if (!stale || !unseen || !unreadable) throw new Error('nobody');
    unseen.row.state = 'unseen';
    unreadable.row.state = 'unreadable';
    inCampaign(stale, 'rejected', 'default', {
      reason: { known: 'price' },
      nextStep: { text: 'Ask again', dueOn: '2020-01-01' },
      agreed: { amount: 100, currency: 'EUR' },
    });
    openShortlist(fakeList(kept).ports);
    await expect.element(page.getByText('This row cannot be read.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Mira Keller 0' }).click();
    await expectAccessible();
    await page.getByRole('searchbox').fill('mira');
    await expect.element(page.getByText('2 creators')).toBeVisible();
    await expectAccessible();
  });

  it('with menus and dialogs open', async () => {
    openShortlist(fakeList(madeMany(3)).ports);
    for (const name of ['Tag', 'Views', 'Columns']) {
      await button(name).click();
      await expectAccessible();
      await userEvent.keyboard('{Escape}');
    }
    await page.getByRole('checkbox', { name: 'Select Mira Keller 0' }).click();
    for (const name of ['Status…', 'Tags…', 'Campaign…', 'Erase everything…', 'Keyboard']) {
      await button(name).click();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      await expectAccessible();
      await userEvent.keyboard('{Escape}');
    }
  });

  it('when there is nobody yet: it tells how to begin', async () => {
    openShortlist(fakeList([]).ports);
    await expect.element(page.getByRole('heading', { name: 'Start on a creator’s profile' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Import a list' })).toBeVisible();
    await expectAccessible();
  });

  it('at an address that leads nowhere: it leads back', async () => {
    openShortlist(fakeList([made(0)]).ports, '#/nowhere');
    await page.getByRole('link', { name: 'To the table' }).click();
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
  });

  it('in a narrow window nothing sticks out but the table, which scrolls by itself', async () => {
    await page.viewport(360, 700);
    const kept = madeMany(5);
    for (const { row } of kept) row.summary.name = 'Bartholomäus-Maximilian '.repeat(9);
    openShortlist(fakeList(kept).ports);
    await expect.element(page.getByText('5 creators')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('with text twice as large: the table has its room below the rest', async () => {
    await page.viewport(700, 400);
    document.documentElement.style.fontSize = '200%';
    openShortlist(fakeList(madeMany(50)).ports);
    await expect.element(page.getByText('50 creators')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(700);
    expect(document.querySelector('.scroller')?.clientHeight).toBeGreaterThan(250);
  });
});

describe('What is not up to date', () => {
  it('is grey at once, and made anew for who is on screen, a few at a time', async () => {
    const kept = madeMany(200);
    for (const { row } of kept) row.state = 'stale';
    const list = fakeList(kept);
    list.ports.table.changed = async () => void list.queries.length;
    openShortlist(list.ports);
    const sizes = () =>
      list.asked.flatMap(([name, body]) =>
        name === 'shortlist-renew' ? [(body as { keys: string[] }).keys.length] : [],
      );
    await expect.poll(sizes).not.toEqual([]);
    expect(Math.max(...sizes())).toBeLessThanOrEqual(25);
    expect(sizes().length).toBeLessThan(4);
  });
});
