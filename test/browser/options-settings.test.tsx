import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { lastOf, openSection as open } from './options-section';

describe('Sizes', () => {
  it('can begin where an agency draws its lines, and the sample is called accordingly', async () => {
    const worker = open('sizes');
    await expect.poll(() => document.querySelector('.answer')?.textContent).toContain('Micro');
    await page.getByLabelText('Micro from').fill('25K');

    await expect
      .poll(lastOf(worker))
      .toMatchObject({ tierBounds: [{ bound: 1_000 }, { name: 'micro', bound: 25_000 }, {}, {}, {}] });
    await expect.poll(() => document.querySelector('.answer')?.textContent).toContain('Nano');
    await expectAccessible();
  });

  it('name whoever is smaller than the smallest by the user’s own bound', async () => {
    open('sizes');
    await page.getByLabelText('Nano from').fill('2,500');
    await expect.poll(() => document.querySelector('.size-below')?.textContent).toBe('Below 2,500');
  });

  it('cannot overlap', async () => {
    const worker = open('sizes');
    await page.getByLabelText('Micro from').fill('900');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This must be above 1,000');
    await page.getByLabelText('Micro from').fill('100,000');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This must be below 100,000');
    expect(worker.changes).toEqual([]);
    await expectAccessible();
  });

  it('go back to the defaults, also what was not understood', async () => {
    const worker = open('sizes');
    await page.getByLabelText('Micro from').fill('20K');
    await page.getByLabelText('Mega from').fill('huge');
    await page.getByRole('button', { name: 'Reset to defaults' }).click();

    await expect.poll(lastOf(worker)).toEqual({ tierBounds: defaultSettings.tierBounds });
    await expect.element(page.getByLabelText('Micro from')).toHaveValue('10,000');
    await expect.element(page.getByLabelText('Mega from')).toHaveValue('1,000,000');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('Sites', () => {
  it('can be switched off and on again', async () => {
    const worker = open('sites');
    await page.getByLabelText('TikTok').click();
    await expect.poll(lastOf(worker)).toEqual({ sitesOff: ['tiktok'] });
    await expectAccessible();

    await page.getByLabelText('TikTok').click();
    await expect.poll(lastOf(worker)).toEqual({ sitesOff: [] });
  });

  it('change nothing about any creator, so that no sample stands beside them', async () => {
    open('sites');
    await expect.element(page.getByLabelText('TikTok')).toBeVisible();
    expect(document.querySelector('.preview')).toBeNull();
  });
});
