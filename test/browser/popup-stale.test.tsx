import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakePorts, listed, listedMany } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker, holdBack } from './popup-worker';

const oldLine = 'Micro · 2.2% (1.8–2.7%) · Possible fit';
const newLine = 'Nano · 5.0% (4.1–6.0%) · Strong fit';
const lines = () => [...document.querySelectorAll('.creator-line')].map(({ textContent }) => textContent);
const stale = () => document.querySelectorAll('.creator-stale');

describe('A row whose line is of an earlier brief or day', () => {
  it('shows the old line at once, greyed and readable, and then the new one', async () => {
    const worker = fakeWorker(null, listedMany(3, { state: 'stale' }));
    const renewal = holdBack(worker, 'shortlist-renew');
    openPopup(fakePorts(worker, null));
    await expect.poll(lines).toEqual([oldLine, oldLine, oldLine]);
    expect(stale()).toHaveLength(3);
    expect(getComputedStyle(stale()[0] ?? document.body).color).not.toBe(getComputedStyle(document.body).color);
    await expectAccessible();

    renewal.go();
    await expect.poll(lines).toEqual([newLine, newLine, newLine]);
    expect(stale()).toHaveLength(0);
    expect(worker.renewed).toEqual([['instagram:creator_1', 'instagram:creator_2', 'instagram:creator_3']]);
  });

  it('is made anew only once it is on screen, a few at a time, the uppermost first', async () => {
    const worker = fakeWorker(null, listedMany(50, { state: 'stale' }));
    openPopup(fakePorts(worker, null));
    await expect.poll(() => lines()[0]).toBe(newLine);
    expect(stale().length).toBeGreaterThan(20);
    expect(worker.renewed.flat()).toEqual(
      worker.shortlist.slice(0, worker.renewed.flat().length).map(({ key }) => key),
    );
    expect(worker.renewed.every(({ length }) => length <= 25)).toBe(true);

    document.querySelector('li.creator:last-child')?.scrollIntoView();
    await expect.poll(() => lines().at(-1)).toBe(newLine);
    expect(new Set(worker.renewed.flat()).size).toBe(worker.renewed.flat().length);
  });

  it('keeps its old line when that fails, and is not asked for again and again', async () => {
    const worker = fakeWorker(null, listedMany(3, { state: 'stale' }));
    worker.failing.set('shortlist-renew', 'Fitlens did not answer.');
    const ports = fakePorts(worker, null);
    openPopup(ports);
    await expect.poll(() => worker.asked).toContain('shortlist-renew');
    // Whatever is done beside it.
    await page.getByRole('button', { name: 'Remove @creator_2 from the shortlist' }).click();
    await expect.poll(lines).toEqual([oldLine, oldLine]);
    expect(stale()).toHaveLength(2);
    expect(worker.asked.filter((name) => name === 'shortlist-renew')).toHaveLength(1);

    worker.failing.clear();
    ports.show();
    await expect.poll(lines).toEqual([newLine, newLine]);
  });

  it('goes when the creator is not on the shortlist any more', async () => {
    const worker = fakeWorker(null, listedMany(2, { state: 'stale' }));
    const send = worker.send;
    worker.send = (async (name: string, body: never) => {
      // Another window takes the first one off just before.
      if (name === 'shortlist-renew') worker.shortlist = worker.shortlist.slice(1);
      return send(name as 'shortlist-renew', body);
    }) as typeof send;
    openPopup(fakePorts(worker, null));
    await expect.poll(lines).toEqual([newLine]);
    await expect.element(page.getByRole('heading', { name: 'Shortlist 1' })).toBeVisible();
  });
});

describe('A row', () => {
  it('that cannot be read says so, leads nowhere, and leaves the others as they are', async () => {
    const broken = {
      name: null,
      called: '',
      site: '',
      url: null,
      savedAt: null,
      line: 'This row cannot be read.',
      state: 'unreadable',
    } as const;
    const worker = fakeWorker(null, [listed('creator_one'), listed('broken', broken), listed('creator_two')]);
    openPopup(fakePorts(worker, null));
    await expect.element(page.getByText('This row cannot be read.')).toBeVisible();
    expect([...document.querySelectorAll('li.creator a')].map(({ textContent }) => textContent)).toEqual([
      '@creator_one',
      '@creator_two',
    ]);
    expect(document.querySelectorAll('li.creator button')).toHaveLength(2);
    await expectAccessible();
  });

  it('of a site that this version does not know leads nowhere, and can be taken off', async () => {
    const worker = fakeWorker(null, [listed('creator_one', { site: 'elsewhere', url: null })]);
    openPopup(fakePorts(worker, null));
    await expect.element(page.getByText('@creator_one')).toBeVisible();
    expect(document.querySelector('li.creator a')).toBeNull();
    await page.getByRole('button', { name: 'Remove @creator_one from the shortlist' }).click();
    await expect.element(page.getByText('@creator_one', { exact: true })).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('of somebody never looked at says that, and is not asked for anew', async () => {
    const worker = fakeWorker(null, [listed('creator_one', { state: 'unseen', line: 'Not looked at yet' })]);
    openPopup(fakePorts(worker, null));
    await expect.element(page.getByText('Not looked at yet')).toBeVisible();
    await expect.element(page.getByRole('link', { name: '@creator_one' })).toBeVisible();
    expect(worker.renewed).toEqual([]);
  });
});
