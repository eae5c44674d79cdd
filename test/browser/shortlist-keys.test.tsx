import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeList, made, madeMany } from './shortlist-fakes';
import { openShortlist, rowOf } from './shortlist-screen';

const press = (keys: string) => userEvent.keyboard(keys);
const hasFocus = async (name: string) => {
  await expect.element(rowOf(name)).toHaveFocus();
};

describe('By keyboard alone', () => {
  it('j and k go from creator to creator, x selects, Shift with x selects up to here', async () => {
    openShortlist(fakeList(madeMany(20)).ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('j');
    await hasFocus('Jonas Falk 1');
    await press('x');
    await expect.element(rowOf('Jonas Falk 1')).toHaveAttribute('aria-selected', 'true');
    await press('jj');
    await hasFocus('田中さくら 3');
    await press('X');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await press('k');
    await hasFocus('ليلى حداد 2');
    await press('{Escape}');
    await expect.element(page.getByText('3 selected')).not.toBeInTheDocument();
  });

  it('the end of a long table is as near as its beginning, and the row is in sight', async () => {
    openShortlist(fakeList(madeMany(5_000)).ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('j');
    await hasFocus('Jonas Falk 1');
    await press('{End}');
    await hasFocus('Jonas Falk 4999');
    const bottom = () => rowOf('Jonas Falk 4999').element().getBoundingClientRect().bottom;
    await expect.poll(bottom).toBeLessThanOrEqual(innerHeight);
    await press('{Home}');
    await hasFocus('Mira Keller 0');
  });

  it('e changes the status, n writes a note, and the keyboard comes back to the row', async () => {
    const list = fakeList(madeMany(3));
    openShortlist(list.ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('j');
    await hasFocus('Jonas Falk 1');
    await press('e');
    await expect.element(page.getByRole('dialog', { name: 'Status of 1 creator' })).toBeVisible();
    await press('5');
    await expect.element(rowOf('Jonas Falk 1')).toHaveTextContent('Agreed');
    await hasFocus('Jonas Falk 1');

    await press('n');
    await expect.element(page.getByRole('textbox', { name: 'New note about Jonas Falk 1' })).toHaveFocus();
    await press('Asked for rates, jk.{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Note added.');
    expect(list.kept[1]?.notes).toEqual(['Asked for rates, jk.']);
    await hasFocus('Jonas Falk 1');
  });

  it('Enter opens the creator, o the profile in a tab of its own', async () => {
    const list = fakeList(madeMany(3));
    openShortlist(list.ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('j');
    await hasFocus('Jonas Falk 1');
    await press('o');
    expect(list.opened).toEqual(['https://www.instagram.com/maker.1/']);
    await press('{Enter}');
    expect(location.hash).toBe('#/creator/creator-1');
  });

  it('/ goes to the search, where letters are letters, and ? says what the keys do', async () => {
    const list = fakeList(madeMany(3));
    openShortlist(list.ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('/');
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    await press('jxe');
    await expect.element(page.getByRole('searchbox')).toHaveValue('jxe');
    await press('{Escape}{Escape}');
    await press('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  });

  it('letters can be switched off, and stay so', async () => {
    const list = fakeList([made(0)]);
    openShortlist(list.ports);
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByRole('checkbox', { name: 'Use letters as keys' }).click();
    await press('{Escape}');
    openShortlist(list.ports);
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    await press('x');
    await expect.element(rowOf('Mira Keller 0')).toHaveAttribute('aria-selected', 'false');
  });
});
