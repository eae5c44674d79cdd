import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, listedMany } from './popup-fakes';
import { drawn, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker, holdBack } from './popup-worker';

const rows = () => document.querySelectorAll('li.creator');
const more = page.getByRole('button', { name: 'Show more' });
const search = page.getByRole('searchbox', { name: 'Search the shortlist' });
const said = () => document.querySelector('.shortlist [aria-live="polite"]')?.textContent;
const scrollToEnd = () => rows()[rows().length - 1]?.scrollIntoView();
const open = (n: number, worker = fakeWorker(null, listedMany(n))) => {
  const ports = fakePorts(worker, null);
  openPopup(ports);
  return { worker, ports };
};
const questions = ({ asked }: { asked: string[] }) => asked.filter((name) => name === 'shortlist').length;

describe('A shortlist of more than a page', () => {
  it('comes a page at a time as somebody scrolls, to its end', async () => {
    const { worker } = open(120);
    await expect.poll(rows).toHaveLength(50);
    expect(questions(worker)).toBe(1);
    scrollToEnd();
    await expect.poll(rows).toHaveLength(100);
    scrollToEnd();
    await expect.poll(rows).toHaveLength(120);
    await expect.element(more).not.toBeInTheDocument();
    expect(questions(worker)).toBe(3);
    await expect.element(page.getByRole('heading', { name: 'Shortlist 120' })).toBeInTheDocument();
  });

  it('can be gone through by keyboard: the button leads to the first of those that came', async () => {
    open(60);
    await expect.element(more).toBeInTheDocument();
    await expectAccessible();
    more.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(rows).toHaveLength(60);
    await expect.poll(() => document.activeElement?.textContent).toContain('@creator_51');
  });

  it('does not come by itself without end: from five hundred on it is asked for', async () => {
    const { worker } = open(700);
    for (let pages = 1; pages <= 10; pages++) {
      await expect.poll(rows).toHaveLength(pages * 50);
      scrollToEnd();
    }
    await expect.element(more).toBeVisible();
    expect(questions(worker)).toBe(10);
    await more.click();
    await expect.poll(rows).toHaveLength(550);
  });

  it('says why the next page did not come, and asks again only when told to', async () => {
    const { worker } = open(60);
    await expect.poll(rows).toHaveLength(50);
    worker.failing.set('shortlist', 'Fitlens did not answer.');
    scrollToEnd();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    expect(questions(worker)).toBe(2);
    await expectAccessible();
    worker.failing.clear();
    await more.click();
    await expect.poll(rows).toHaveLength(60);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('is asked for anew as far as it is shown when the popup comes into view again', async () => {
    const { worker, ports } = open(120);
    await expect.poll(rows).toHaveLength(50);
    scrollToEnd();
    await expect.poll(rows).toHaveLength(100);
    rows()[90]?.scrollIntoView({ block: 'center' });
    worker.shortlist = worker.shortlist.map((item) => ({ ...item, notes: 3 }));
    await drawn();
    const top = () => rows()[90]?.getBoundingClientRect().top ?? NaN;
    const before = top();
    ports.show();
    await expect.poll(() => document.querySelector('li.creator')?.textContent).toContain('3 notes');
    expect(rows()).toHaveLength(100);
    await drawn();
    expect(Math.abs(top() - before)).toBeLessThan(2);
  });
});

describe('A search of the shortlist', () => {
  it('says that at least as many match while there may be more, and the number once it is known', async () => {
    open(60);
    await search.fill('creator');
    await expect.poll(said).toBe('At least 50 creators found.');
    await expect.element(page.getByRole('heading', { name: 'Shortlist 50+ / 60' })).toBeVisible();
    scrollToEnd();
    await expect.poll(said).toBe('60 creators found.');
  });

  it('is asked for when typing pauses, not at each letter', async () => {
    const { worker } = open(60);
    await search.click();
    await userEvent.keyboard('creator_5');
    await expect.poll(said).toBe('11 creators found.');
    expect(questions(worker)).toBeLessThan(9);
  });

  it('shows what was typed last, however late an earlier answer comes', async () => {
    const { worker } = open(60);
    await expect.poll(rows).toHaveLength(50);
    const first = holdBack(worker, 'shortlist');
    await search.fill('creator_1');
    await expect.poll(() => questions(worker)).toBe(2);
    worker.waiting.clear();
    await search.fill('creator_22');
    await expect.poll(said).toBe('1 creator found.');
    first.go();
    await userEvent.tab();
    expect(said()).toBe('1 creator found.');
  });

  it('keeps what is shown when it fails, says why, and tries again', async () => {
    const { worker } = open(20);
    await expect.poll(rows).toHaveLength(20);
    worker.failing.set('shortlist', 'Fitlens did not answer.');
    await search.fill('creator_2');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    expect(rows()).toHaveLength(20);
    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(said).toBe('2 creators found.');
  });
});
