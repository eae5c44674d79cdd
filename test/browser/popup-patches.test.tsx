import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultBrief } from '../../src/model/brief';
import { fakePorts, listed, listedMany, mira, note, strongFit } from './popup-fakes';
import { openPopup } from './popup-screen';
import { fakeWorker, holdBack } from './popup-worker';

const saved = { ...strongFit, saved: true };
const here = listed('mira.bakes', { key: 'instagram:101', name: 'Mira Keller' });
const save = page.getByRole('button', { name: 'Save to “Micro-influencer”' });
const isSaved = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const title = (text: string) => page.getByRole('heading', { name: text });
const list = (n: number) => page.getByRole('link', { name: `Shortlist (${n})` });

describe('Opening the popup', () => {
  it('asks for the page’s creator first, then for what stands around them, and for nothing twice', async () => {
    const worker = fakeWorker(mira(), listedMany(1_234));
    openPopup(fakePorts(worker));
    await expect.element(page.getByRole('link', { name: 'Shortlist (1,234)' })).toBeVisible();
    expect(worker.asked[0]).toBe('creator');
    await expect.poll(() => worker.asked.toSorted()).toEqual(['briefs', 'creator', 'kept', 'review-next']);
  });

  it('shows the creator as soon as they are there, whatever the rest takes', async () => {
    const worker = fakeWorker(mira(), listedMany(3));
    const kept = holdBack(worker, 'kept');
    openPopup(fakePorts(worker));
    await expect.element(title('Mira Keller')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Shortlist', exact: true })).toBeVisible();
    kept.go();
    await expect.element(list(3)).toBeVisible();
  });
});

describe('What is written', () => {
  it('asks for nothing else but who comes next: its answer changes the creator and the number', async () => {
    const worker = fakeWorker(mira(), listedMany(2));
    openPopup(fakePorts(worker));
    await expect.element(list(2)).toBeVisible();
    await expect.poll(() => worker.asked).toContain('review-next');
    worker.asked.length = 0;

    await save.click();
    await expect.element(list(3)).toBeVisible();

    await page.getByRole('textbox', { name: 'New note about @mira.bakes' }).fill('Asked for rates.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('button', { name: 'Delete note' }).click();
    await expect.element(page.getByText('Asked for rates.')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Asked for rates.')).toBeVisible();

    await page.getByRole('textbox', { name: 'Their price per post' }).fill('250');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Cost per engagement: 0.5 USD')).toBeVisible();
    expect(worker.asked.filter((name) => name !== 'review-next')).toEqual([
      'creator-change',
      'note-add',
      'note-remove',
      'note-restore',
      'quote-set',
    ]);
    expect(worker.asked.filter((name) => name === 'review-next')).toHaveLength(1);
  });

  it('is not undone by an answer to what was asked before', async () => {
    const worker = fakeWorker(mira(), listedMany(2));
    const kept = holdBack(worker, 'kept');
    openPopup(fakePorts(worker));
    await save.click();
    await expect.element(isSaved).toBeVisible();
    await expect.element(list(3)).toBeVisible();
    kept.go();
    await expect.element(page.getByText('Strong fit')).toBeVisible();
    await expect.element(list(3)).toBeVisible();
  });

  it('is not undone by a question asked anew when the popup came into view', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Precious.')]), [here]);
    const ports = fakePorts(worker);
    openPopup(ports);
    await expect.element(list(1)).toBeVisible();
    const creator = holdBack(worker, 'creator');
    ports.show();
    await expect.poll(() => worker.asked.filter((name) => name === 'creator')).toHaveLength(2);
    await page.getByRole('button', { name: 'Delete note' }).click();
    await expect.element(page.getByText('Precious.')).not.toBeInTheDocument();
    creator.go();
    await expect.poll(() => worker.asked.filter((name) => name === 'kept')).toHaveLength(2);
    await expect.element(page.getByText('Precious.')).not.toBeInTheDocument();
  });
});

describe('A question that is asked anew before the first is answered', () => {
  it('is the one that counts: the first comes too late', async () => {
    const worker = fakeWorker(mira(), listedMany(2));
    const ports = fakePorts(worker);
    const first = holdBack(worker, 'creator');
    openPopup(ports);
    await expect.poll(() => worker.asked.filter((name) => name === 'creator')).toHaveLength(1);
    const second = holdBack(worker, 'creator');
    worker.creator = { ...mira(), name: 'Mira, as she is now' };
    ports.show();
    await expect.poll(() => worker.asked.filter((name) => name === 'creator')).toHaveLength(2);
    second.go();
    await expect.element(title('Mira, as she is now')).toBeVisible();
    first.go();
    // What an answer changes is drawn by the next frame.
    for (const _ of ['told', 'drawn']) await new Promise(requestAnimationFrame);
    await expect.element(title('Mira, as she is now')).toBeVisible();
  });
});

describe('Another brief', () => {
  it('has the creator asked for anew, and who is to be looked at', async () => {
    const worker = fakeWorker(mira(), listedMany(40));
    const autumn = { ...defaultBrief('Autumn bread'), id: 'autumn' };
    worker.briefs = { ...worker.briefs, briefs: [...worker.briefs.briefs, autumn] };
    openPopup(fakePorts(worker));
    await expect.element(list(40)).toBeVisible();
    await expect.poll(() => worker.asked).toContain('review-next');
    worker.asked.length = 0;
    worker.creator = { ...mira(), name: 'Mira, by the autumn brief' };

    await page.getByRole('combobox', { name: 'Brief' }).selectOptions('autumn');

    await expect.element(title('Mira, by the autumn brief')).toBeVisible();
    await expect.poll(() => worker.asked.toSorted()).toEqual(['brief-activate', 'creator', 'kept', 'review-next']);
  });
});
