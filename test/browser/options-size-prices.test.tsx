import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { lastOf, openSection as open } from './options-section';

describe('Prices by followers', () => {
  const bySize = page.getByRole('region', { name: 'By followers' });
  const instagram = bySize.getByRole('group', { name: 'Instagram', exact: true });
  const micro = instagram.getByRole('group', { name: '10,000–100,000 followers' });
  const preview = page.getByRole('complementary');
  const [published] = defaultSettings.sizePrices;
  const year = new Date().getFullYear();

  it('are those of a named source, and the user’s own once they are changed', async () => {
    const worker = open('prices');
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('Word on the Block');
    await expect.element(micro.getByLabelText('Price from')).toHaveValue('100');
    await micro.getByLabelText('Price to').fill('650');

    await expect.poll(lastOf(worker)).toMatchObject({
      sizePrices: [
        { site: 'instagram', rows: [{}, { from: 10_000, low: 100, high: 650 }, {}], name: 'My prices', year },
        {},
        {},
      ],
    });
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('My prices');
    expect(worker.changes.map(({ body }) => Object.keys(Object(body)))).toEqual([['sizePrices']]);
    await expectAccessible();
  });

  it('show at once what they make of a sample creator whose views are not seen', async () => {
    open('prices');
    await expect.element(preview.getByText(/account this size may cost \$77–\$420/).first()).toBeVisible();
    await micro.getByLabelText('Price to').fill('2000');
    await expect.element(preview.getByText(/account this size may cost \$77–\$1,400.*My prices/).first()).toBeVisible();
  });

  it('are shown on a creator without views, those for views on one with them, and neither on the other', async () => {
    open('prices', ['instagram', 'tiktok']);
    const views = page.getByRole('region', { name: 'By views' }).getByRole('group', { name: 'Instagram' });
    await views.getByLabelText('To').fill('20');
    await expect.element(preview.getByText('@studio.nordlys')).toBeVisible();
    await micro.getByLabelText('Price to').fill('600');
    await expect.element(preview.getByText('@mira.bakes')).toBeVisible();
    await expect.poll(() => document.querySelector('.preview-price')).not.toBeNull();
    await bySize.getByRole('group', { name: 'TikTok' }).getByLabelText('Price to').first().fill('30');
    await expect.poll(() => document.querySelector('.preview-price')).toBeNull();
  });

  it('have sizes that begin where a source draws its lines', async () => {
    const worker = open('prices');
    await micro.getByLabelText('Followers from').fill('20K');
    await expect.poll(lastOf(worker)).toMatchObject({ sizePrices: [{ rows: [{}, { from: 20_000 }, {}] }, {}, {}] });
    await instagram.getByLabelText('Followers up to').fill('2M');
    await expect.poll(lastOf(worker)).toMatchObject({ sizePrices: [{ upTo: 2_000_000 }, {}, {}] });
    await expect.element(instagram.getByRole('group', { name: '100,000–2,000,000 followers' })).toBeVisible();
  });

  it.each([
    ['Followers from', '900', 'This must be above 1,000, where the smaller size begins.'],
    ['Followers from', '100K', 'This must be below 100,000, where the larger size begins.'],
    ['Followers from', 'many', 'Write a number of followers, such as 10,000 or 10K.'],
    ['Price from', '501', 'The lower price cannot be above the higher, 500.'],
    ['Price to', '99', 'The higher price cannot be below the lower, 100.'],
    ['Price from', '0', 'Write a number from 1 to 1,000,000,000.'],
  ])('say what is wrong with %s %s, and go on with the last good ones', async (label, text, sentence) => {
    const worker = open('prices');
    await micro.getByLabelText(label).fill(text);
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    expect(worker.changes).toEqual([]);
    await expectAccessible();
  });

  it('take another size above the largest, and lose any of them but the last one; Undo brings it back', async () => {
    const worker = open('prices');
    await instagram.getByRole('button', { name: 'Add a larger size' }).click();
    const largest = instagram.getByRole('group', { name: '1,000,000–10,000,000 followers' });
    await expect.element(largest.getByLabelText('Price to')).toHaveValue('10000');
    await expect.element(instagram.getByLabelText('Followers up to')).toHaveValue('10,000,000');
    await largest.getByRole('button', { name: 'Remove 1,000,000–10,000,000 followers' }).click();
    await expect.element(largest).not.toBeInTheDocument();
    await expect.element(instagram.getByLabelText('Followers up to')).toHaveValue('1,000,000');

    await micro.getByRole('button', { name: /^Remove/ }).click();
    await expect
      .element(page.getByText('The price for Instagram · 10,000–100,000 followers is removed.'))
      .toBeVisible();
    await expect.element(instagram.getByRole('group', { name: '1,000–100,000 followers' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(micro).toBeVisible();
    await expect.poll(() => worker.settings.sizePrices[0]?.rows).toEqual(published?.rows);

    for (const left of [2, 1]) {
      await instagram
        .getByRole('button', { name: /^Remove \d/ })
        .first()
        .click();
      await expect.poll(() => worker.settings.sizePrices[0]?.rows).toHaveLength(left);
    }
    await expect.element(instagram.getByRole('button', { name: /^Remove \d/ })).not.toBeInTheDocument();
  });

  it('can be added for a site without any, removed, and brought back', async () => {
    const worker = open('prices', ['instagram', 'threads']);
    await bySize.getByLabelText('Another price').selectOptions('Threads');
    await bySize.getByRole('button', { name: 'Add', exact: true }).click();
    const threads = bySize.getByRole('group', { name: 'Threads' });
    await expect.element(threads.getByLabelText('Source')).toHaveValue('My prices');

    await threads.getByRole('button', { name: 'Remove Threads · By followers' }).click();
    await expect.element(threads).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(threads).toBeVisible();
    await expect.poll(() => worker.settings.sizePrices.map(({ site }) => site)).toContain('threads');
  });

  it('go back to the defaults together with those for views, whatever was saved just before', async () => {
    const worker = open('prices');
    const views = page.getByRole('region', { name: 'By views' }).getByRole('group', { name: 'Instagram' });
    await micro.getByLabelText('Price to').fill('650');
    await views.getByLabelText('To').fill('22');
    await page.getByRole('button', { name: 'Reset to defaults' }).click();
    await views.getByLabelText('To').fill('23');

    await expect.poll(() => worker.settings.viewPrices[0]).toMatchObject({ high: 23, name: 'My prices' });
    expect(worker.settings.sizePrices).toEqual(defaultSettings.sizePrices);
    await expect.element(micro.getByLabelText('Price to')).toHaveValue('500');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => worker.settings.sizePrices[0]?.rows[1]).toMatchObject({ high: 650 });
    await expect.poll(() => worker.settings.viewPrices[0]).toMatchObject({ high: 22 });
  });

  it.each([1200, 400, 320])('stay side by side when one of them is wrong, in a window of %i px', async (width) => {
    await page.viewport(width, 800);
    open('prices');
    await micro.getByLabelText('Price from').fill('5000');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    const tops = ['Followers from', 'Price from', 'Price to'].map(
      (label) => micro.getByLabelText(label).element().getBoundingClientRect().top,
    );
    expect(new Set(tops).size).toBe(1);
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    await micro.getByLabelText('Price from').fill('100');
  });
});
