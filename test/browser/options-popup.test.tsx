import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import { aBrief } from './options-fakes';
import { fakePorts, mira, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const weakFit = { ...strongFit, verdict: 'weak' as const, parts: ['Micro', '3.1% (2.4–4.0%)', 'Weak fit'] };

/** A popup whose worker keeps these briefs; the second one finds mira weak. */
function withBriefs(names: string[]) {
  const worker = fakeWorker(mira());
  const briefs = names.map((name) => aBrief(name));
  let active = briefs[0]?.id ?? '';
  const send = (async (name: MessageName, body: never) => {
    if (name === 'briefs') return { briefs, active, shared: [] };
    if (name !== 'brief-activate') return worker.send(name, body);
    active = (body as Messages['brief-activate']['in']).id;
    worker.creator = mira(active === briefs[0]?.id ? strongFit : weakFit);
    return { briefs, active, shared: [] };
  }) as Send;
  return { ...fakePorts(worker), send };
}

describe('The popup’s brief', () => {
  it('is named beside the way to the options', async () => {
    openPopup(withBriefs(['Micro-influencer']));

    await expect.element(page.getByText('Brief Micro-influencer')).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Brief' })).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('link', { name: 'Options' }))
      .toHaveAttribute('href', '/src/options/index.html');
    await expectAccessible();
  });

  it('can be changed to another, and the verdict follows', async () => {
    openPopup(withBriefs(['Micro-influencer', 'Autumn bread']));
    await expect.element(page.getByText('Strong fit')).toBeVisible();
    await page.getByLabelText('Brief').selectOptions('Autumn bread');

    await expect.element(page.getByText('Weak fit', { exact: true })).toBeVisible();
    await expect.element(page.getByLabelText('Brief')).toHaveValue('autumn-bread');
    await expectAccessible();
  });

  it('stays within the popup’s width, however long its name', async () => {
    openPopup(withBriefs(['Donaudampfschifffahrtsgesellschaft'.repeat(2), 'Autumn bread']));

    await expect.element(page.getByLabelText('Brief')).toBeVisible();
    expect(document.body.scrollWidth).toBe(document.body.clientWidth);
  });
});
