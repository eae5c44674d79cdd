import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { calendarDay, day } from '../../src/model/day';
import type { CreatorView } from '../../src/shared/creator-view';
import { candidate } from './fake-changes';
import { fakePorts, mira, strongFit } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const dayFromNow = (days: number) => calendarDay(new Date(Date.now() + days * day));
const there = (change: Parameters<typeof candidate>[0] = {}, more: Partial<CreatorView> = {}): CreatorView => ({
  ...mira({ ...strongFit, saved: true }),
  candidates: [candidate(change)],
  ...more,
});

const notice = page.getByRole('status');
const undo = page.getByRole('button', { name: 'Undo' });

describe('The next step', () => {
  const step = page.getByRole('textbox', { name: 'Next step', exact: true });
  const due = page.getByLabelText('Day by which the next step is to be done');

  it('is kept with its day as soon as both are left, and Undo takes it back', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await step.fill('  Send the contract ');
    await userEvent.tab();
    await due.fill(dayFromNow(3));
    await page.getByRole('combobox', { name: 'Tags' }).click();

    await expect.element(notice).toHaveTextContent('Next step noted.');
    await expect
      .poll(() => worker.changes.at(-1))
      .toEqual({ do: 'nextStep', brief: 'default', nextStep: { text: 'Send the contract', dueOn: dayFromNow(3) } });
    await expect.element(page.getByText(/^By /)).toBeVisible();
    await expectAccessible();

    await undo.click();
    await expect.element(page.getByText(/^By /)).not.toBeInTheDocument();
  });

  it('says that it is overdue, or due today', async () => {
    openPopup(fakePorts(fakeWorker(there({ nextStep: { text: 'Call', dueOn: '2026-01-02' } }))));
    await expect.element(page.getByText('Overdue since Jan 2, 2026')).toBeVisible();
    await expectAccessible();
    openPopup(fakePorts(fakeWorker(there({ nextStep: { text: 'Call', dueOn: dayFromNow(0) } }))));
    await expect.element(page.getByText('Due today')).toBeVisible();
  });

  it('is done by one press', async () => {
    const worker = fakeWorker(there({ nextStep: { text: 'Call', dueOn: null } }));
    openPopup(fakePorts(worker));
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(notice).toHaveTextContent('Next step done.');
    await expect.element(step).toHaveValue('');
    await undo.click();
    await expect.element(step).toHaveValue('Call');
    await expect.element(step).toHaveFocus();
  });

  it('is no day alone', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await due.fill(dayFromNow(3));
    await page.getByRole('combobox', { name: 'Tags' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say what is to be done by then.');
    expect(worker.changes).toEqual([]);
  });

  it('is of a campaign: who is in none has none, nor has who was rejected', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toBeVisible();
    await expect.element(step).not.toBeInTheDocument();
    openPopup(fakePorts(fakeWorker(there({ status: 'rejected' }))));
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toBeVisible();
    await expect.element(step).not.toBeInTheDocument();
  });
});

describe('The price that was agreed on', () => {
  const agreed = page.getByRole('textbox', { name: 'Price agreed for “Micro-influencer”' });

  it('stands beside the one that was asked, in the currency of that', async () => {
    const quote = { money: { amount: 300, currency: 'EUR' }, currency: 'USD', lines: [] };
    const worker = fakeWorker(there({}, { quote }));
    openPopup(fakePorts(worker));
    await agreed.fill('250');
    await userEvent.keyboard('{Enter}');
    await expect.element(notice).toHaveTextContent('Agreed price noted.');
    expect(worker.changes).toEqual([{ do: 'agreed', brief: 'default', agreed: { amount: 250, currency: 'EUR' } }]);
    await agreed.fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(notice).toHaveTextContent('Agreed price removed.');
    await undo.click();
    await expect.element(agreed).toHaveValue('250');
    await expect.element(agreed).toHaveFocus();
  });
});

describe('Tags', () => {
  const field = page.getByRole('combobox', { name: 'Tags' });
  const tags = () => [...document.querySelectorAll('.tag bdi')].map(({ textContent }) => textContent);

  it('are added by Enter, several by commas, and taken away one by one; the keyboard stays in the field', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await userEvent.click(field);
    await userEvent.keyboard('Berlin, vegan  bread,Berlin{Enter}');
    await expect.poll(tags).toEqual(['Berlin', 'vegan bread']);
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
    await expect.element(notice).toHaveTextContent('Tagged: Berlin and vegan bread.');
    await expectAccessible();

    await page.getByRole('button', { name: 'Remove tag Berlin' }).click();
    await expect.poll(tags).toEqual(['vegan bread']);
    await expect.element(field).toHaveFocus();
    await undo.click();
    await expect.poll(tags).toEqual(['Berlin', 'vegan bread']);
    await expect.element(field).toHaveFocus();
  });

  it('that were given before are offered, but for those that are there', async () => {
    openPopup(fakePorts(fakeWorker(there({}, { tags: ['Berlin'], knownTags: ['Berlin', 'Paris', 'vegan'] }))));
    await expect.element(field).toBeVisible();
    const list = (field.element() as HTMLInputElement).list;
    expect([...(list?.options ?? [])].map(({ value }) => value)).toEqual(['Paris', 'vegan']);
  });

  it('outlive the popup that was closed before Enter', async () => {
    const worker = fakeWorker(there());
    const ports = fakePorts(worker);
    openPopup(ports);
    await field.fill('Berlin');
    closePopup();
    openPopup(ports);
    await expect.poll(tags).toEqual(['Berlin']);
  });

  it('are no novels', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await field.fill('x'.repeat(60));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is room for 50 characters; this has 60.');
    expect(worker.changes).toEqual([]);
    await expectAccessible();
  });
});
