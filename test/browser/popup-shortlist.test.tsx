import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, listed, mira, note, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const saved = { ...strongFit, saved: true };
const save = page.getByRole('button', { name: 'Save to “Micro-influencer”' });
const isSaved = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const listedNames = () => [...document.querySelectorAll('li.creator a')].map(({ textContent }) => textContent);

describe('Saving a creator', () => {
  it('puts them on the shortlist below', async () => {
    openPopup(fakePorts(fakeWorker(mira(), [listed('creator_one')])));

    await save.click();

    await expect.element(isSaved).toHaveValue('shortlisted');
    expect(listedNames()).toEqual(['Mira Keller', '@creator_one']);
    await expect.element(page.getByRole('status')).toHaveTextContent('@mira.bakes is in “Micro-influencer”.');
    await expectAccessible();
  });

  it('is undone in the list, and that by Undo; it says how long notes and price are kept', async () => {
    const here = listed('mira.bakes', { key: 'instagram:101', name: 'Mira Keller', notes: 1 });
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Asked for rates.')]), [here])));

    await page.getByRole('button', { name: 'Remove Mira Keller from the shortlist' }).click();
    await expect.element(save).toBeVisible();
    expect(listedNames()).toEqual([]);
    await expect
      .element(page.getByRole('status'))

      .toHaveTextContent('Mira Keller is off your shortlist. Any notes and price are kept for 90 days.');
    await expect.element(page.getByText('Asked for rates.')).toBeVisible();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(isSaved).toBeVisible();
    expect(listedNames()).toEqual(['Mira Keller']);
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
    worker.failing.set('creator-change', 'Fitlens did not answer.');
    openPopup(fakePorts(worker, null));

    await page.getByRole('button', { name: 'Remove @creator_one from the shortlist' }).click();

    await expect.element(page.getByRole('listitem')).toHaveTextContent('Fitlens did not answer.');
    expect(listedNames()).toEqual(['@creator_one']);
  });
});

describe('A long shortlist', () => {
  const search = page.getByRole('searchbox', { name: 'Search the shortlist' });
  const eight = [
    listed('mira.bakes', { name: 'Mira Pâtisserie' }),
    listed('jonas.lifts', { name: 'Jonas Falk', site: 'TikTok' }),
    listed('sonja_k', { name: 'Соня Кравец' }),
    listed('hanako', { name: '花子のパン', line: 'Nano · 4.1% (3.0–5.6) · Strong fit' }),
    ...['one', 'two', 'three', 'four'].map((handle) => listed(`creator_${handle}`)),
  ];
  const openList = (items = eight, worker = fakeWorker(null, items)) => openPopup(fakePorts(worker, null));

  it('can be searched from eight creators on', async () => {
    openList(eight.slice(1));
    await expect.element(page.getByRole('heading', { name: 'Shortlist 7' })).toBeVisible();
    await expect.element(search).not.toBeInTheDocument();
    openList();
    await expect.element(search).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Shortlist 8' })).toBeVisible();
    await expectAccessible();
  });

  it.each([
    ['a name', 'PATISSERIE', ['Mira Pâtisserie']],
    ['another script', 'кравец', ['Соня Кравец']],
    ['spaces around it', ' jonas ', ['Jonas Falk']],
  ])('shows whom the worker finds by what was typed: %s', async (_, text, names) => {
    openList();
    await search.fill(text);
    await expect.poll(listedNames).toEqual(names);
    await expect.element(page.getByRole('heading', { name: 'Shortlist 1 / 8' })).toBeVisible();
  });

  it('says in a sentence that nobody matches, and Escape shows all again', async () => {
    openList();
    await search.click();
    await userEvent.keyboard('zzz ');
    await expect.element(page.getByText('Nobody on the shortlist matches “zzz”.')).toBeVisible();
    expect(listedNames()).toEqual([]);
    await expectAccessible();

    await userEvent.keyboard('{Escape}');
    await expect.poll(listedNames).toHaveLength(8);
    await expect.element(search).toHaveValue('');
    await expect.element(search).toHaveFocus();
  });

  it('says how many match, in a place that is listened to before there is anything to say', async () => {
    openList();
    await expect.element(search).toBeVisible();
    const said = document.querySelector('.shortlist [aria-live="polite"]');
    expect(said?.textContent).toBe('');
    await search.fill('creator');
    await expect.poll(() => said?.textContent).toBe('4 creators found.');
    await search.fill('jonas');
    await expect.poll(() => said?.textContent).toBe('1 creator found.');
    await search.fill(' ');
    await expect.poll(() => said?.textContent).toBe('');
  });

  it('leaves Escape to an input method while it composes', async () => {
    openList();
    await search.fill('花');
    const escape = (isComposing: boolean) =>
      search
        .element()
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true, cancelable: true }));
    expect(escape(true)).toBe(true);
    await expect.element(search).toHaveValue('花');
    await expect.poll(listedNames).toEqual(['花子のパン']);
    expect(escape(false)).toBe(false);
    await expect.element(search).toHaveValue('');
  });

  it('keeps its field and the focus in it when somebody is taken off and what was typed is deleted', async () => {
    openList();
    await search.fill('jonas');
    await page.getByRole('button', { name: 'Remove Jonas Falk from the shortlist' }).click();
    await expect.element(page.getByText('Nobody on the shortlist matches “jonas”.')).toBeVisible();
    await search.click();
    await userEvent.keyboard('{Escape}');
    await expect.poll(listedNames).toHaveLength(7);
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('mira');
    await expect.poll(listedNames).toEqual(['Mira Pâtisserie']);
  });

  it('keeps what was typed while somebody is taken off it and back', async () => {
    openList();
    await search.fill('jonas');
    await expect.poll(listedNames).toEqual(['Jonas Falk']);
    await page.getByRole('button', { name: 'Remove Jonas Falk from the shortlist' }).click();
    await expect.element(page.getByText('Nobody on the shortlist matches “jonas”.')).toBeVisible();
    await expect.element(search).toHaveValue('jonas');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(listedNames).toEqual(['Jonas Falk']);
  });
});
