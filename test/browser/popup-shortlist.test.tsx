import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, fakeWorker, listed, mira, note, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';

const saved = { ...strongFit, saved: true };
const save = page.getByRole('button', { name: 'Save', exact: true });
const isSaved = page.getByRole('button', { name: 'Saved' });
const listedNames = () => [...document.querySelectorAll('li.creator a')].map(({ textContent }) => textContent);

describe('Saving a creator', () => {
  it('puts them on the shortlist below', async () => {
    openPopup(fakePorts(fakeWorker(mira(), [listed('creator_one')])));

    await expect.element(save).toHaveAttribute('aria-pressed', 'false');
    await save.click();

    await expect.element(isSaved).toHaveAttribute('aria-pressed', 'true');
    expect(listedNames()).toEqual(['Mira Keller', '@creator_one']);
    await expect.element(page.getByRole('status')).toHaveTextContent('@mira.bakes is on your shortlist.');
    await expectAccessible();
  });

  it('is undone by the same button, and that by Undo; it says how long notes and price are kept', async () => {
    const here = listed('mira.bakes', { key: 'instagram:101', name: 'Mira Keller', notes: 1 });
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Asked for rates.')]), [here])));

    await isSaved.click();
    await expect.element(save).toBeVisible();
    expect(listedNames()).toEqual([]);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('@mira.bakes is off your shortlist. Any notes and price are kept for 90 days.');
    await expect.element(page.getByText('Asked for rates.')).toBeVisible();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(isSaved).toHaveFocus();
    expect(listedNames()).toEqual(['Mira Keller']);
  });

  it('says why when it failed, and stays unsaved', async () => {
    const worker = fakeWorker(mira());
    worker.failing.set('save', 'Fitlens no longer knows this creator.');
    openPopup(fakePorts(worker));

    await save.click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens no longer knows this creator.');
    await expect.element(save).toHaveAttribute('aria-pressed', 'false');
  });

  it('happens once, however often the button is pressed', async () => {
    const worker = fakeWorker(mira());
    openPopup(fakePorts(worker));
    await expect.element(save).toBeVisible();

    const button = save.element() as HTMLElement;
    button.click();
    button.click();

    await expect.element(isSaved).toBeVisible();
    expect(worker.asked.filter((name) => name === 'save')).toHaveLength(1);
  });
});

describe('The shortlist', () => {
  it('says who, where, how well they fit and how many notes there are', async () => {
    openPopup(fakePorts(fakeWorker(null, [listed('creator_one', { name: 'Jonas Falk', notes: 2 })]), null));

    await expect.element(page.getByText('@creator_one · Instagram · 2 notes')).toBeVisible();
    await expect.element(page.getByText('Micro · 2.2% (1.8–2.7%) · Possible fit')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Shortlist 1' })).toBeVisible();
  });

  it('opens a profile in a tab of its own, which learns nothing of Fitlens', async () => {
    openPopup(fakePorts(fakeWorker(null, [listed('creator_one')]), null));
    const link = page.getByRole('link', { name: '@creator_one' });

    await expect.element(link).toHaveAttribute('href', 'https://www.instagram.com/creator_one/');
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('lets somebody go and takes them back, by keyboard alone', async () => {
    openPopup(fakePorts(fakeWorker(null, [listed('creator_one'), listed('creator_two')]), null));
    const remove = page.getByRole('button', { name: 'Remove @creator_one from the shortlist' });
    await expect.element(remove).toBeVisible();

    (remove.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(listedNames()).toEqual(['@creator_two']);
    await expectAccessible();

    await userEvent.keyboard('{Enter}');
    await expect.poll(listedNames).toEqual(['@creator_one', '@creator_two']);
    await expect.poll(() => document.activeElement?.textContent).toContain('@creator_one');
  });

  it('keeps whoever could not be removed, with the reason beside them', async () => {
    const worker = fakeWorker(null, [listed('creator_one')]);
    worker.failing.set('save', 'Fitlens did not answer.');
    openPopup(fakePorts(worker, null));

    await page.getByRole('button', { name: 'Remove @creator_one from the shortlist' }).click();

    await expect.element(page.getByRole('listitem')).toHaveTextContent('Fitlens did not answer.');
    expect(listedNames()).toEqual(['@creator_one']);
  });
});
