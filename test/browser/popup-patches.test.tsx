import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultBrief } from '../../src/model/brief';
import { fakePorts, listed, listedMany, mira, note, strongFit } from './popup-fakes';
import { drawn, openPopup } from './popup-screen';
import { fakeWorker, holdBack } from './popup-worker';

const saved = { ...strongFit, saved: true };
const here = listed('mira.bakes', { key: 'instagram:101', name: 'Mira Keller' });
const save = page.getByRole('button', { name: 'Save to “Micro-influencer”' });
const isSaved = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const title = (text: string) => page.getByRole('heading', { name: text });
const names = () => [...document.querySelectorAll('li.creator a')].map(({ textContent }) => textContent);

describe('Opening the popup', () => {
  it('asks for the page’s creator first, then for one page of the list, and for nothing twice', async () => {
    const worker = fakeWorker(mira(), listedMany(200));
    openPopup(fakePorts(worker));
    await expect.element(title('Shortlist 200')).toBeVisible();
    expect(worker.asked[0]).toBe('creator');
    expect(worker.asked.toSorted()).toEqual(['briefs', 'creator', 'shortlist']);
  });

  it('shows the creator as soon as they are there, whatever the list takes', async () => {
    const worker = fakeWorker(mira(), listedMany(3));
    const list = holdBack(worker, 'shortlist');
    openPopup(fakePorts(worker));
    await expect.element(title('Mira Keller')).toBeVisible();
    expect(names()).toEqual([]);
    list.go();
    await expect.poll(names).toHaveLength(3);
  });
});

describe('What is written', () => {
  it('asks for nothing else: its answer changes the creator, the row and the tally', async () => {
    const worker = fakeWorker(mira(), listedMany(2));
    openPopup(fakePorts(worker));
    await expect.element(title('Shortlist 2')).toBeVisible();
    worker.asked.length = 0;

    await save.click();
    await expect.element(title('Shortlist 3')).toBeVisible();
    expect(names()).toEqual(['Mira Keller', '@creator_1', '@creator_2']);

    await page.getByRole('textbox', { name: 'New note about @mira.bakes' }).fill('Asked for rates.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.element(page.getByText('@mira.bakes · Instagram · 1 note')).toBeVisible();
    await page.getByRole('button', { name: 'Delete note' }).click();
    await expect.element(page.getByText('1 note')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('@mira.bakes · Instagram · 1 note')).toBeVisible();

    await page.getByRole('textbox', { name: 'Their price per post' }).fill('250');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Cost per engagement: 0.5 USD')).toBeVisible();

    await page.getByRole('button', { name: 'Remove Mira Keller from the shortlist' }).click();
    await expect.element(save).toBeVisible();
    await expect.element(title('Shortlist 2')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(isSaved).toBeVisible();
    expect(worker.asked).toEqual([
      'creator-change',
      'note-add',
      'note-remove',
      'note-restore',
      'quote-set',
      'creator-change',
      'creator-restore',
    ]);
  });

  it('leaves the list where it was scrolled to, and brings back where they were who were taken off it', async () => {
    openPopup(fakePorts(fakeWorker(null, listedMany(40)), null));
    const remove = page.getByRole('button', { name: 'Remove @creator_30 from the shortlist' });
    await expect.element(remove).toBeInTheDocument();
    remove.element().scrollIntoView({ block: 'center' });
    const neighbour = page.getByRole('link', { name: '@creator_29' }).element();
    const top = () => neighbour.getBoundingClientRect().top;
    await drawn();
    const before = top();
    expect(document.scrollingElement?.scrollTop).toBeGreaterThan(0);

    // Not by the mouse of the driver, which scrolls to what it presses.
    const press = (button: typeof remove) => (button.element() as HTMLElement).click();
    press(remove);
    await expect.poll(names).not.toContain('@creator_30');
    press(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => names().indexOf('@creator_30')).toBe(29);
    await expect.poll(() => document.activeElement?.textContent).toContain('@creator_30');
    expect(Math.abs(top() - before)).toBeLessThan(2);
  });

  it('is not undone by an answer to what was asked before', async () => {
    const worker = fakeWorker(mira(), listedMany(2));
    const list = holdBack(worker, 'shortlist');
    openPopup(fakePorts(worker));
    await save.click();
    await expect.element(isSaved).toBeVisible();
    list.go();
    await expect.poll(names).toEqual(['Mira Keller', '@creator_1', '@creator_2']);
    await expect.element(title('Shortlist 3')).toBeVisible();
  });

  it('nor by a question asked anew when the popup came into view', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Precious.')]), [here]);
    const ports = fakePorts(worker);
    openPopup(ports);
    await expect.element(title('Shortlist 1')).toBeVisible();
    const creator = holdBack(worker, 'creator');
    ports.show();
    await expect.poll(() => worker.asked.filter((name) => name === 'creator')).toHaveLength(2);
    await page.getByRole('button', { name: 'Delete note' }).click();
    await expect.element(page.getByText('Precious.')).not.toBeInTheDocument();
    creator.go();
    await expect.poll(() => worker.asked.filter((name) => name === 'shortlist')).toHaveLength(2);
    await expect.element(page.getByText('Precious.')).not.toBeInTheDocument();
  });
});

describe('Another brief', () => {
  it('has the creator asked for anew, and of the list only what is on screen', async () => {
    const worker = fakeWorker(mira(), listedMany(40));
    const autumn = { ...defaultBrief('Autumn bread'), id: 'autumn' };
    worker.briefs = { ...worker.briefs, briefs: [...worker.briefs.briefs, autumn] };
    openPopup(fakePorts(worker));
    await expect.element(title('Shortlist 40')).toBeVisible();
    worker.asked.length = 0;
    worker.creator = { ...mira(), name: 'Mira, by the autumn brief' };

    await page.getByRole('combobox', { name: 'Brief' }).selectOptions('autumn');

    await expect.element(title('Mira, by the autumn brief')).toBeVisible();
    await expect.poll(() => document.querySelectorAll('.creator-stale')).toHaveLength(40);
    expect(worker.asked).toEqual(['brief-activate', 'creator']);
    document.querySelectorAll('li.creator')[20]?.scrollIntoView();
    await expect.element(page.getByText('Nano · 5.0%').first()).toBeVisible();
    expect(worker.asked.slice(2)).toEqual(worker.renewed.map(() => 'shortlist-renew'));
    expect(document.querySelectorAll('.creator-stale').length).toBeGreaterThan(10);
  });
});
