import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, mira, strongFit } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const kept = (why: string | null = null) => ({ ...mira({ ...strongFit, saved: true }), why });
const fold = page.getByText('Why I keep this').first();
const field = page.getByRole('textbox', { name: 'Why I keep this' });
const status = page.getByRole('status');

describe('Why a creator is kept', () => {
  it('is folded, asked only of whoever is saved, and kept by Enter', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    await expect.element(page.getByText('Strong fit')).toBeVisible();
    await expect.element(fold).not.toBeInTheDocument();

    const worker = fakeWorker(kept());
    openPopup(fakePorts(worker));
    await expect.element(field).not.toBeInTheDocument();
    await fold.click();
    await userEvent.click(field);
    await userEvent.keyboard('Applied for the autumn campaign.{Enter}');
    await expect.element(status).toHaveTextContent('Reason noted.');
    expect(worker.whys).toEqual(['Applied for the autumn campaign.']);
    await expect.element(field).toHaveFocus();
    await expectAccessible();
  });

  it('stands in the folded line, and is kept by leaving the field, too', async () => {
    const worker = fakeWorker(kept('Agreed by e-mail.'));
    openPopup(fakePorts(worker));
    await expect.element(page.getByText('Agreed by e-mail.')).toBeVisible();
    await expectAccessible();
    await fold.click();
    await field.fill('Agreed by phone.');
    await userEvent.tab();
    await expect.poll(() => worker.whys).toEqual(['Agreed by phone.']);
  });

  it('is removed by emptying the field, and Undo brings it back', async () => {
    const worker = fakeWorker(kept('Agreed by e-mail.'));
    openPopup(fakePorts(worker));
    await fold.click();
    await field.fill('  ');
    await userEvent.keyboard('{Enter}');
    await expect.element(status).toHaveTextContent('Reason removed.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status).toHaveTextContent('Reason restored.');
    await expect.element(field).toHaveValue('Agreed by e-mail.');
    await expect.element(field).toHaveFocus();
    expect(worker.whys).toEqual([null, 'Agreed by e-mail.']);
  });

  it('is kept as soon as the popup is open again when a click beside it closed it in the middle', async () => {
    const worker = fakeWorker(kept());
    const ports = fakePorts(worker);
    openPopup(ports);
    await fold.click();
    await field.fill('Recommended by Jonas.');
    closePopup();
    openPopup(ports);
    await expect.element(field).toHaveValue('Recommended by Jonas.');
    await expect.poll(() => worker.whys).toEqual(['Recommended by Jonas.']);
    await expect.poll(() => ports.drafts.texts.size).toBe(0);
  });

  it('is as it was after Escape', async () => {
    const worker = fakeWorker(kept('Agreed by e-mail.'));
    openPopup(fakePorts(worker));
    await fold.click();
    await field.fill('Something else');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('Agreed by e-mail.');
    await page.getByRole('heading', { name: 'Mira Keller' }).click();
    expect(worker.whys).toEqual([]);
  });

  it('says how much too long it is, and why it could not be kept; what was typed stays', async () => {
    const worker = fakeWorker(kept());
    openPopup(fakePorts(worker));
    await fold.click();
    await field.fill('x'.repeat(1_002));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('There is room for 1,000 characters; this has 1,002.')).toBeVisible();
    expect(worker.whys).toEqual([]);

    worker.failing.set('why-set', 'There is no room left on this computer.');
    await field.fill('Short.');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left on this computer.');
    await expect.element(field).toHaveValue('Short.');
    await expectAccessible();
  });
});
