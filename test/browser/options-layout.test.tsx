import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { aBrief, fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';
import { openOptions } from './options-screen';

describe('The options page, whatever the window,', () => {
  it('ends within the window wherever the page is scrolled, with the navigation above or beside', async () => {
    for (const width of [1200, 1400]) {
      await page.viewport(width, 600);
      openOptions(fakeOptionsPorts(fakeOptionsWorker()));
      await expect.element(page.getByText('24,310 followers: inside your 1,000–100,000')).toBeVisible();
      for (const scrolled of [0, 400]) {
        scrollTo(0, scrolled);
        const { bottom } = document.querySelector('.preview')?.getBoundingClientRect() ?? { bottom: Infinity };
        expect([width, scrolled, bottom <= innerHeight]).toEqual([width, scrolled, true]);
      }
    }
  });
});

describe('The options page in a narrow window', () => {
  it('cuts no name of a size off', async () => {
    await page.viewport(360, 700);
    openOptions(fakeOptionsPorts(fakeOptionsWorker()), 'sizes');
    await expect.element(page.getByLabelText('Nano from')).toBeVisible();
    const cut = [...document.querySelectorAll('.size')].filter((size) => size.scrollWidth > size.clientWidth);
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
  });

  it('folds the preview away at the foot and keeps its verdict in sight', async () => {
    await page.viewport(360, 700);
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));
    const line = page.getByText('24,310 followers: inside your 1,000–100,000');

    await expect.element(page.getByText('On a sample creator')).toBeVisible();
    await expect.element(line).not.toBeVisible();
    await expectAccessible();
    page.getByText('On a sample creator').element().closest('summary')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(line).toBeVisible();
    await expectAccessible();
  });

  it('stays within its width with endless names, large text, and in both directions of reading', async () => {
    await page.viewport(360, 700);
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(2);
    const worker = fakeOptionsWorker([aBrief(endless), aBrief('Autumn bread', { languages: ['de', 'en', 'pt'] })]);
    for (const [direction, size] of [
      ['ltr', '100%'],
      ['rtl', '100%'],
      ['ltr', '200%'],
    ] as const) {
      document.documentElement.dir = direction;
      document.documentElement.style.fontSize = size;
      for (const section of ['briefs', 'sizes', 'prices', 'comparison', 'sites', 'team', 'data']) {
        openOptions(fakeOptionsPorts(worker), section);
        await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        expect([section, direction, size, document.documentElement.scrollWidth]).toEqual([
          section,
          direction,
          size,
          360,
        ]);
      }
    }
  });
});
