import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { lastOf, openSection as open } from './options-section';

const preview = page.getByRole('complementary');

describe('Prices for views', () => {
  const byViews = page.getByRole('region', { name: 'By views' });
  const instagram = byViews.getByRole('group', { name: 'Instagram', exact: true });

  it('are marked as the user’s own once they are changed', async () => {
    const worker = open('prices');
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('Word on the Block');
    await instagram.getByLabelText('To').fill('22,5');

    const year = new Date().getFullYear();
    await expect
      .poll(lastOf(worker))
      .toMatchObject({ viewPrices: [{ low: 5, high: 22.5, name: 'My prices', year }, {}, {}] });
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('My prices');
    await expectAccessible();
  });

  it('stay the source’s when the same is typed over them', async () => {
    const worker = open('prices');
    await instagram.getByLabelText('From').fill('');
    await instagram.getByLabelText('From').fill('5');
    await instagram.getByLabelText('Year').fill('2024');

    await expect
      .poll(lastOf(worker))
      .toMatchObject({ viewPrices: [{ low: 5, name: 'Word on the Block', year: 2024 }, {}, {}] });
  });

  it('say so when the lower one is above the higher', async () => {
    const worker = open('prices');
    await instagram.getByLabelText('From').fill('40');
    await userEvent.keyboard('{Tab}');

    await expect.element(page.getByRole('alert')).toHaveTextContent('The lower price cannot be above the higher, 15.');
    expect(worker.changes).toEqual([]);
  });

  it('can be added for one format, and removed and brought back', async () => {
    const worker = open('prices');
    await byViews.getByLabelText('Another price').selectOptions('Instagram · Reels');
    await byViews.getByRole('button', { name: 'Add', exact: true }).click();
    const reels = page.getByRole('group', { name: 'Instagram · Reels' });
    await expect.element(reels).toBeVisible();
    await expect.poll(() => worker.settings.viewPrices.map(({ format }) => format)).toEqual([null, 'reel', null, null]);

    await reels.getByRole('button', { name: 'Remove Instagram · Reels' }).click();
    await expect.element(reels).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(reels).toBeVisible();
    await expect.poll(() => worker.settings.viewPrices).toHaveLength(4);
  });

  it('show at once what they make of a sample creator', async () => {
    open('prices');
    await expect.element(preview.getByText(/may cost/).first()).toBeVisible();
    const before = document.querySelector('.preview-price')?.textContent;
    await instagram.getByLabelText('To').fill('90');

    await expect.poll(() => document.querySelector('.preview-price')?.textContent).not.toBe(before);
    await expect.element(preview.getByText(/My prices/).first()).toBeVisible();
    await expectAccessible();
  });

  it('show it on a creator of the site whose price is changed', async () => {
    open('prices', ['instagram', 'tiktok', 'youtube']);
    await expect.element(preview.getByText('@mira.bakes')).toBeVisible();
    await byViews.getByRole('group', { name: 'TikTok' }).getByLabelText('From').fill('6');
    await expect.element(preview.getByText('@jonas.lifts')).toBeVisible();
    await byViews.getByRole('group', { name: 'YouTube' }).getByLabelText('From').fill('16');
    await expect.element(preview.getByText('@tabea.mends')).toBeVisible();
    await expect.element(preview.getByText(/My prices/).first()).toBeVisible();
  });

  it('stay with the creator in view when all of them are reset, or go to the one whose price comes back', async () => {
    const worker = open('prices', ['instagram', 'tiktok', 'youtube']);
    const reset = page.getByRole('button', { name: 'Reset to defaults' });
    await byViews.getByRole('group', { name: 'TikTok' }).getByLabelText('From').fill('6');
    await byViews.getByRole('group', { name: 'YouTube' }).getByLabelText('From').fill('16');
    await expect.element(preview.getByText('@tabea.mends')).toBeVisible();
    await reset.click();
    await expect.poll(() => worker.settings.viewPrices).toEqual(defaultSettings.viewPrices);
    await expect.element(preview.getByText('@tabea.mends')).toBeVisible();

    await byViews.getByRole('group', { name: 'TikTok' }).getByLabelText('From').fill('6');
    await page.getByLabelText('Sample creator', { exact: true }).selectOptions('Mira Bakes');
    await reset.click();
    await expect.element(preview.getByText('@jonas.lifts')).toBeVisible();
  });

  it('are not answered with the price of another site where no sample creator is of theirs', async () => {
    open('prices', ['instagram', 'threads']);
    const line = () => document.querySelector('.preview-price');
    await expect.poll(line).not.toBeNull();
    await byViews.getByLabelText('Another price').selectOptions('Threads');
    await byViews.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(byViews.getByRole('group', { name: 'Threads' })).toBeVisible();
    await expect.poll(line).toBeNull();
    await expect.element(preview.getByText('@mira.bakes')).toBeVisible();
    await byViews.getByRole('group', { name: 'Threads' }).getByLabelText('To').fill('90');
    await expect.poll(line).toBeNull();

    await page.getByLabelText('Sample creator', { exact: true }).selectOptions('Studio Nordlys');
    await expect.poll(line).not.toBeNull();
    await byViews.getByRole('group', { name: 'Threads' }).getByLabelText('To').fill('91');
    await expect.poll(line).toBeNull();
    await instagram.getByLabelText('To').fill('22');
    await expect.poll(line).not.toBeNull();
  });

  it('show it beside the folded preview in a narrow window too', async () => {
    await page.viewport(400, 700);
    open('prices');
    await expect.element(preview.getByText(/may cost/).first()).toBeVisible();
    await expectAccessible();
  });

  it('are offered for the formats that a site has, and for no others', async () => {
    open('prices', ['instagram', 'youtube', 'bluesky']);
    await expect.element(byViews.getByLabelText('Another price')).toBeVisible();
    const offered = () => [...document.querySelectorAll<HTMLOptionElement>('#add-view-price option:not([value=""])')];
    await expect
      .poll(() => offered().map(({ text }) => text))
      .toEqual([
        'Instagram · Images and carousels',
        'Instagram · Reels',
        'Instagram · Videos',
        'YouTube · Videos',
        'YouTube · Shorts',
        'Bluesky',
        'Bluesky · Text posts',
        'Bluesky · Images and carousels',
        'Bluesky · Videos',
      ]);
  });

  it('stay side by side when one of them is wrong', async () => {
    for (const width of [1200, 400]) {
      await page.viewport(width, 800);
      open('prices');
      await instagram.getByLabelText('From').fill('50');
      await userEvent.keyboard('{Tab}');
      await expect.element(page.getByRole('alert')).toBeVisible();
      const [from, to] = ['From', 'To'].map((name) => instagram.getByLabelText(name).element().getBoundingClientRect());
      expect([width, to?.top]).toEqual([width, from?.top]);
      await instagram.getByLabelText('From').fill('5');
    }
  });

  it('leave the price of a site that this version does not read as it was', async () => {
    const worker = open('prices');
    await instagram.getByLabelText('From').fill('6');

    await expect.poll(lastOf(worker)).toMatchObject({ viewPrices: [{ low: 6 }, {}, defaultSettings.viewPrices[2]] });
    await expect.element(byViews.getByRole('group', { name: /youtube/i })).not.toBeInTheDocument();
  });
});
