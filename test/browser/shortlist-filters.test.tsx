import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultBrief } from '../../src/model/brief';
import { fakeList, inCampaign, made, madeMany } from './shortlist-fakes';
import { openShortlist, rowOf, shownNames } from './shortlist-screen';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = async (filter: string, value: string) => {
  await page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: filter, exact: true }).click();
  await page.getByRole('group', { name: filter, exact: true }).getByRole('checkbox', { name: value }).click();
  await userEvent.keyboard('{Escape}');
};
const found = async (text: string) => {
  await expect.element(page.getByText(text, { exact: true })).toBeVisible();
};

describe('Filters of the table', () => {
  it('narrow it down one by one, each shown and taken away by itself', async () => {
    openShortlist(fakeList(madeMany(30)).ports);
    await found('30 creators');

    await choose('Verdict', 'Strong fit');
    await found('6 creators');
    await choose('Site', 'TikTok 10');
    await found('2 creators');
    await button('No e-mail').click();
    await found('1 creator');
    await expect.element(button('No e-mail')).toHaveAttribute('aria-pressed', 'true');

    await button('Remove filter: Strong fit').click();
    await found('5 creators');
    await button('Clear filters').click();
    await found('30 creators');
    await expect.element(button('Clear filters')).not.toBeInTheDocument();
  });

  it('say that nobody meets all of them, and let go of all at once', async () => {
    const list = fakeList([made(0)]);
    openShortlist(list.ports);
    await choose('Status', 'Paid');
    await page.getByRole('searchbox').fill('nobody');

    await expect.element(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
    await button('Show all').click();
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
  });

  it('are as they were left when the page is opened again', async () => {
    const list = fakeList(madeMany(10));
    openShortlist(list.ports);
    await choose('Verdict', 'Weak fit');
    await found('2 creators');

    openShortlist(list.ports);
    await expect.element(button('Remove filter: Weak fit')).toBeVisible();
    await found('2 creators');
  });
});

describe('The search', () => {
  it('marks what was found, in any script', async () => {
    openShortlist(fakeList([made(0), made(2), made(4)]).ports);
    await page.getByRole('searchbox').fill('oskar');
    await found('1 creator');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Óskar']);

    await page.getByRole('searchbox').fill('ليل');
    await expect.poll(() => document.querySelector('mark')?.textContent).toBe('ليل');
  });

  it('shows of a note what was found in it', async () => {
    const mira = made(0);
    mira.notes.push('Bakes sourdough.');
    openShortlist(fakeList([mira, made(1)]).ports);
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('1 note');

    await page.getByRole('searchbox').fill('sour');
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('Note: Bakes sourdough.');
    expect(document.querySelector('mark')?.textContent).toBe('sour');
  });
});

describe('A campaign', () => {
  it('has its candidates in a view of its own, with how many there are', async () => {
    const list = fakeList([inCampaign(made(0), 'contacted', 'summer'), made(1)]);
    openShortlist(list.ports);
    const choice = page.getByRole('combobox', { name: 'Campaign' });
    await expect.element(choice).toHaveTextContent('Summer (1)');

    await choice.selectOptions('Summer (1)');
    await found('1 creator');
    expect(location.hash).toBe('#/?campaign=summer');
    expect(shownNames()).toEqual(['Mira Keller 0']);
  });

  it('that verdicts are not held against says so, and changes it by one button', async () => {
    const list = fakeList([inCampaign(made(0), 'contacted', 'summer')]);
    openShortlist(list.ports, '#/?campaign=summer');
    await found('Verdicts here are still held against “Spring”.');

    await button('Hold against this campaign').click();
    await expect.element(button('Hold against this campaign')).not.toBeInTheDocument();
    expect(list.briefs.active).toBe('summer');
  });

  it('that was begun elsewhere is there once the page comes into view again', async () => {
    const list = fakeList([made(0)]);
    openShortlist(list.ports);
    const choice = page.getByRole('combobox', { name: 'Campaign' });
    await expect.element(choice).toHaveTextContent('Summer (0)');
    list.briefs = { ...list.briefs, briefs: [...list.briefs.briefs, { ...defaultBrief('Autumn'), id: 'autumn' }] };
    inCampaign(list.kept[0] ?? made(0), 'shortlisted', 'autumn');
    for (const seen of list.waiting) seen();
    await expect.element(choice).toHaveTextContent('Autumn (1)');
  });

  it('without candidates tells how they come there', async () => {
    openShortlist(fakeList([made(0)]).ports, '#/?campaign=summer');
    await expect.element(page.getByRole('heading', { name: 'No candidates in “Summer” yet' })).toBeVisible();
  });
});

describe('Views', () => {
  it('that are there from the beginning show what a view is', async () => {
    openShortlist(fakeList([inCampaign(made(0), 'toLookAt'), inCampaign(made(1), 'contacted')]).ports);
    await button('Views').click();
    await button('Contacted, no answer').click();
    await expect.poll(shownNames).toEqual(['Jonas Falk 1']);
  });

  it('are saved with filters, order and columns, brought up to date, and deleted with a way back', async () => {
    const list = fakeList(madeMany(30));
    openShortlist(list.ports);
    await choose('Verdict', 'Strong fit');
    await button('Columns').click();
    await page.getByRole('checkbox', { name: 'Topics' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('columnheader', { name: 'Topics' })).toBeVisible();

    await button('Views').click();
    await page.getByRole('textbox', { name: 'Save as a new view' }).fill('Strong ones');
    await button('Save view').click();
    await found('The view “Strong ones” is saved.');
    expect(list.views[0]).toMatchObject({ name: 'Strong ones', filters: { verdicts: ['strong'] } });
    await expect.element(button('Strong ones')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Escape}');

    await button('Clear filters').click();
    await found('30 creators');
    await button('Views').click();
    await button('Strong ones').click();
    await found('6 creators');

    await userEvent.keyboard('{Escape}');
    await button('No e-mail').click();
    await button('Views').click();
    await button('Update Strong ones to what is shown now').click();
    await expect.poll(() => list.views[0]?.filters.noEmail).toBe(true);

    await button('Remove Strong ones').click();
    await expect.element(button('Strong ones')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await button('Undo').click();
    await found('The view “Strong ones” is back.');
    expect(list.views).toHaveLength(1);
  });
});
