import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MessageName, Send } from '../../src/shared/messages';
import { fakePorts, mira, strongFit } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const saved = { ...strongFit, saved: true };
const field = page.getByRole('textbox', { name: 'Their price per post' });
const currency = page.getByRole('combobox', { name: 'Currency: Their price per post' });
const undo = page.getByRole('button', { name: 'Undo' });
const status = page.getByRole('status');
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const asking = (money: ReturnType<typeof euros> | null) => ({
  ...mira(saved),
  quote: { money, currency: 'EUR', lines: money ? ['Cost per engagement: €0.31 – €0.82'] : [] },
});

describe('What a creator asks per post', () => {
  it('is kept by Enter, and what an engagement costs stands below it', async () => {
    const worker = fakeWorker(asking(null));
    openPopup(fakePorts(worker));

    await userEvent.click(field);
    await userEvent.keyboard('1,250.50{Enter}');

    await expect.element(status).toHaveTextContent('Price noted.');
    expect(worker.quotes).toEqual([euros(1250.5)]);
    await expect.element(page.getByText('Cost per engagement: 2.501 EUR')).toBeVisible();
    await expect.element(field).toHaveValue('1250.5');
    await expect.element(field).toHaveFocus();
    await expectAccessible();
  });

  it('is kept as soon as the amount is left, and again when its currency is changed', async () => {
    const worker = fakeWorker(asking(null));
    openPopup(fakePorts(worker));

    await field.fill('250');
    expect(worker.quotes).toEqual([]);
    await userEvent.tab();
    await expect.poll(() => worker.quotes).toEqual([euros(250)]);
    await expect.element(currency).toHaveFocus();

    await currency.selectOptions('CHF');
    await userEvent.tab();
    await expect.poll(() => worker.quotes.slice(1)).toEqual([{ amount: 250, currency: 'CHF' }]);
    await expect.element(page.getByText('Cost per engagement: 0.5 CHF')).toBeVisible();
  });

  it('says what is wrong as soon as the amount is left', async () => {
    const worker = fakeWorker(asking(null));
    openPopup(fakePorts(worker));

    await field.fill('a lot');
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Enter an amount such as 250.');
    expect(worker.quotes).toEqual([]);
  });

  it('begins in the most likely currency, and another one can be chosen before or after the amount', async () => {
    const worker = fakeWorker(asking(null));
    openPopup(fakePorts(worker));
    await expect.element(currency).toHaveValue('EUR');

    await currency.selectOptions('GBP');
    await field.fill('200');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => worker.quotes).toEqual([{ amount: 200, currency: 'GBP' }]);
    await currency.selectOptions('CHF');
    await expect.poll(() => worker.quotes.at(-1)).toEqual({ amount: 200, currency: 'CHF' });
    await expect.element(currency).toHaveValue('CHF');
  });

  it('saves a creator who was not saved yet, and says so', async () => {
    openPopup(fakePorts(fakeWorker(mira())));

    await field.fill('250');
    await userEvent.keyboard('{Enter}');

    await expect.element(status).toHaveTextContent('Price noted, and @mira.bakes is on your shortlist.');
    await expect.element(page.getByRole('combobox', { name: 'Status in “Micro-influencer”' })).toBeVisible();
  });

  it('is removed by emptying the field, and Undo brings it back', async () => {
    const worker = fakeWorker(asking(euros(250)));
    openPopup(fakePorts(worker));

    await field.fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(status).toHaveTextContent('Price removed.');
    await expect.element(page.getByText('Cost per engagement')).not.toBeInTheDocument();

    await undo.click();
    await expect.element(status).toHaveTextContent('Price restored.');
    await expect.element(field).toHaveValue('250');
    await expect.element(field).toHaveFocus();
    expect(worker.quotes).toEqual([null, euros(250)]);
  });

  it('can be taken back after a change, too', async () => {
    const worker = fakeWorker(asking(euros(250)));
    openPopup(fakePorts(worker));

    await field.fill('25');
    await userEvent.keyboard('{Enter}');
    await undo.click();

    await expect.poll(() => worker.quotes).toEqual([euros(25), euros(250)]);
    await expect.element(field).toHaveValue('250');
  });

  it('says what to enter once something else was entered, and what was kept stays kept', async () => {
    const worker = fakeWorker(asking(euros(250)));
    openPopup(fakePorts(worker));

    await field.fill('two hundred');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');

    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Enter an amount such as 250. Until then the last good value is used.');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveValue('two hundred');
    await expect.element(page.getByText('Cost per engagement: €0.31 – €0.82')).toBeVisible();
    expect(worker.quotes).toEqual([]);
    await expectAccessible();

    await field.fill('200');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('stays in the field when it could not be kept, with the reason, and Enter tries again', async () => {
    const worker = fakeWorker(asking(null));
    worker.failing.set('quote-set', 'There is no room left on this computer.');
    openPopup(fakePorts(worker));

    await field.fill('250');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left on this computer.');
    await expect.element(field).toHaveValue('250');

    worker.failing.clear();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => worker.quotes).toEqual([euros(250)]);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('is kept as soon as the popup is open again when a click beside it closed it in the middle', async () => {
    const worker = fakeWorker(asking(null));
    const ports = fakePorts(worker);
    openPopup(ports);
    await currency.selectOptions('GBP');
    await field.fill('250');

    closePopup();
    expect(worker.quotes).toEqual([]);
    openPopup(ports);

    await expect.element(field).toHaveValue('250');
    await expect.poll(() => worker.quotes).toEqual([{ amount: 250, currency: 'GBP' }]);
    await expect.poll(() => ports.drafts.texts.size).toBe(0);
  });

  it('is the last one entered, however long the one before takes to be kept', async () => {
    const worker = fakeWorker(asking(null));
    let answer = () => {};
    const answered = new Promise<void>((done) => (answer = done));
    const send = (async (name: MessageName, body: never) => {
      if (name === 'quote-set') await answered;
      return worker.send(name, body);
    }) as Send;
    openPopup({ ...fakePorts(worker), send });

    await field.fill('250');
    await userEvent.keyboard('{Enter}');
    await field.fill('300');
    await userEvent.keyboard('{Enter}');
    answer();

    await expect.poll(() => worker.quotes).toEqual([euros(250), euros(300)]);
    await expect.element(field).toHaveValue('300');
  });

  it('is as it was after Escape', async () => {
    const worker = fakeWorker(asking(euros(250)));
    const ports = fakePorts(worker);
    openPopup(ports);

    await field.fill('9');
    await userEvent.keyboard('{Escape}');

    await expect.element(field).toHaveValue('250');
    await page.getByRole('heading', { name: 'Mira Keller' }).click();
    expect(worker.quotes).toEqual([]);
    expect(ports.drafts.texts.size).toBe(0);
  });

  it('is not kept again when nothing was changed', async () => {
    const worker = fakeWorker(asking(euros(250)));
    openPopup(fakePorts(worker));

    await field.fill('250.00');
    await userEvent.keyboard('{Enter}');

    await expect.element(field).toHaveValue('250');
    expect(worker.quotes).toEqual([]);
  });

  it('leaves the popup its width, and its letters may be twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    const long = { ...asking(euros(123_456.78)), name: 'Donaudampfschifffahrtsgesellschaft'.repeat(8) };
    openPopup(fakePorts(fakeWorker(long)));

    await expect.element(field).toHaveValue('123456.78');
    expect(document.body.scrollWidth).toBe(document.body.clientWidth);
    document.documentElement.style.fontSize = '';
  });
});
