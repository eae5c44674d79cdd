import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakePorts, listed, mira, note, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const saved = { ...strongFit, saved: true };
const save = page.getByRole('button', { name: 'Save to “Micro-influencer”' });
const isSaved = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const list = (n: number) => page.getByRole('link', { name: `Shortlist (${n})` });

describe('Saving a creator', () => {
  it('puts them on the shortlist, whose number follows', async () => {
    openPopup(fakePorts(fakeWorker(mira(), [listed('creator_one')])));
    await expect.element(list(1)).toBeVisible();

    await save.click();

    await expect.element(isSaved).toHaveValue('shortlisted');
    await expect.element(list(2)).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('@mira.bakes is in “Micro-influencer”.');
    await expectAccessible();
  });

  it('is undone, and that by Undo; it says how long notes and price are kept, as the person chose', async () => {
    const here = listed('mira.bakes', { key: 'instagram:101', name: 'Mira Keller', notes: 1 });
    const outOfAll = { ...mira(saved, [note('a', 'Asked for rates.')]), candidates: [] };
    openPopup(fakePorts(fakeWorker(outOfAll, [here])));

    await page.getByRole('button', { name: 'Other campaigns' }).click();
    await page.getByRole('button', { name: 'Remove from the shortlist' }).click();
    await expect.element(save).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Shortlist', exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('@mira.bakes is off your shortlist. Any notes and price are kept for 180 days.');
    await expect.element(page.getByText('Asked for rates.')).toBeVisible();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(list(1)).toBeVisible();
  });

  it('says why when it failed, and stays unsaved', async () => {
    const worker = fakeWorker(mira());
    worker.failing.set('creator-change', 'Fitlens no longer knows this creator.');
    openPopup(fakePorts(worker));

    await save.click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens no longer knows this creator.');
    await expect.element(save).toBeVisible();
  });

  it('happens once, however often the button is pressed', async () => {
    const worker = fakeWorker(mira());
    openPopup(fakePorts(worker));
    await expect.element(save).toBeVisible();

    const button = save.element() as HTMLElement;
    button.click();
    button.click();

    await expect.element(isSaved).toBeVisible();
    expect(worker.asked.filter((name) => name === 'creator-change')).toHaveLength(1);
  });
});
