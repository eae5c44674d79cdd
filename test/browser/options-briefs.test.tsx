import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { aBrief, fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';
import { openOptions } from './options-screen';

const bread = aBrief('Autumn bread', { size: { min: 5_000, max: 50_000 } });
const three = () => fakeOptionsWorker([aBrief('Micro-influencer'), bread, aBrief('Home fitness')]);
const lastChange = (worker: ReturnType<typeof fakeOptionsWorker>) => () =>
  worker.changes.findLast(({ name }) => name === 'brief-change')?.body;

describe('Briefs', () => {
  it('can be added, and the name is what to write first', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await page.getByRole('button', { name: 'New brief' }).click();

    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('New brief');
    await userEvent.keyboard('Winter tea');
    await expect.poll(() => worker.kept.map(({ brief }) => brief.name)).toEqual(['Micro-influencer', 'Winter tea']);
    expect(worker.active).toBe('default');
  });

  it('can be copied with everything in them', async () => {
    const worker = three();
    openOptions(fakeOptionsPorts(worker));
    await page.getByRole('button', { name: /^Autumn bread/ }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();

    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Copy of Autumn bread');
    await expect.element(page.getByLabelText('Followers, at least')).toHaveValue('5,000');
    expect(worker.kept).toHaveLength(4);
  });

  it('are put to use with one press', async () => {
    const worker = three();
    openOptions(fakeOptionsPorts(worker));
    await page.getByRole('button', { name: 'Use Autumn bread' }).click();

    await expect.element(page.getByRole('button', { name: 'Use Micro-influencer' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use Autumn bread' })).not.toBeInTheDocument();
    expect(worker.active).toBe('autumn-bread');
    await expectAccessible();
  });

  it('stay within their line, however long their names, beside the button that puts them to use', async () => {
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
    const worker = fakeOptionsWorker([
      aBrief('Micro-influencer'),
      aBrief('Autumn bread and all '.repeat(8)),
      aBrief(endless),
    ]);
    openOptions(fakeOptionsPorts(worker));
    for (const width of [1200, 550, 400]) {
      await page.viewport(width, 800);
      await expect.element(page.getByRole('button', { name: `Use ${endless}` })).toBeVisible();
      for (const name of document.querySelectorAll('.brief-choice .brief-name')) {
        const row = name.closest('button')?.getBoundingClientRect();
        expect(name.getBoundingClientRect().right).toBeLessThanOrEqual(row?.right ?? 0);
        expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
      }
      expect(document.body.scrollWidth).toBe(document.body.clientWidth);
    }
  });

  it('come back after a deletion was undone, with what was typed a moment before', async () => {
    const worker = three();
    openOptions(fakeOptionsPorts(worker));
    await page.getByRole('button', { name: /^Autumn bread/ }).click();
    await page.getByLabelText('What it should be about').fill('rye');
    await page.getByRole('button', { name: 'Delete' }).click();

    await expect.element(page.getByText('“Autumn bread” is deleted.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(worker.kept.map(({ brief }) => brief.name)).toEqual(['Micro-influencer', 'Home fitness']);
    await expectAccessible();
    await page.getByRole('button', { name: 'Undo' }).click();

    await expect.element(page.getByText('“Autumn bread” is back.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Autumn bread/ })).toHaveFocus();
    expect(worker.kept[1]?.brief).toEqual({ ...bread, keywords: ['rye'] });
  });

  it('offer no deletion of the only one', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));

    await expect.element(page.getByRole('button', { name: 'Duplicate' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  });

  it('say why one could not be deleted', async () => {
    const worker = three();
    worker.failing.set('brief-remove', 'This is the only brief.');
    openOptions(fakeOptionsPorts(worker));
    await page.getByRole('button', { name: 'Delete' }).click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('This is the only brief.');
  });
});

describe('A brief’s fields', () => {
  it('keep what a marketer writes', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Followers, at least').fill('2,500');
    await page.getByRole('group', { name: 'Sites' }).getByLabelText('TikTok').click();
    await page.getByLabelText('Languages of the posts', { exact: true }).selectOptions('German');
    await page.getByRole('button', { name: 'Add: Languages of the posts' }).click();
    await page.getByLabelText('Countries of the audience', { exact: true }).selectOptions('Austria');
    await page.getByRole('button', { name: 'Add: Countries of the audience' }).click();
    await page.getByLabelText('Audience in these countries, at least').fill('62,5');
    await page.getByLabelText('What it should be about').fill('sourdough, baking,\nrye ,, Rye');
    await page.getByLabelText('Words to avoid').fill('gambling');
    await page.getByLabelText('Competitors').fill('@crustco; Breadline');
    await page.getByLabelText('High for the size').click();
    await page.getByLabelText('Posts, at least').fill('1.5');
    await page.getByLabelText('Paid posts, at most').fill('30');
    await page.getByLabelText('Budget for one post').fill('120,50');
    await page.getByLabelText('Currency').selectOptions('EUR · Euro');
    await page.getByRole('group', { name: 'Not a fit without' }).getByLabelText('Languages').click();

    await expect.poll(lastChange(worker)).toEqual({
      ...worker.kept[0]?.brief,
      size: { min: 2_500, max: 100_000 },
      sites: ['tiktok'],
      languages: ['de'],
      audience: { countries: ['AT'], leastShare: 0.625 },
      keywords: ['sourdough', 'baking', 'Rye'],
      avoid: ['gambling'],
      competitors: ['@crustco', 'Breadline'],
      leastBand: 'high',
      leastPostsPerWeek: 1.5,
      mostSponsored: 0.3,
      budget: { amount: 120.5, currency: 'EUR' },
      mustHaves: ['size', 'languages'],
    });
  });

  it('say which share of paid posts is fine when nothing is filled in', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));
    await expect.element(page.getByLabelText('Paid posts, at most')).toHaveAccessibleDescription(/up to 30%/);
  });

  it('left empty ask nothing', async () => {
    const worker = fakeOptionsWorker([aBrief('Autumn bread', { leastPostsPerWeek: 2, keywords: ['rye'] })]);
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Posts, at least').fill('');
    await page.getByLabelText('What it should be about').fill('');

    await expect.poll(lastChange(worker)).toMatchObject({ leastPostsPerWeek: null, keywords: [] });
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('say what is wrong once they are left, keep the text, and go on with the last good value', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    const field = page.getByLabelText('Followers, at least');
    await field.fill('a few');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await userEvent.keyboard('{Tab}');

    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/Write a number of followers, such as 10,000 or 10K/);
    await expect.element(field).toHaveValue('a few');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(/Until then the last good value is used/);
    expect(worker.changes).toEqual([]);
    await expectAccessible();

    await field.fill('3K');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.poll(lastChange(worker)).toMatchObject({ size: { min: 3_000, max: 100_000 } });
  });

  it('keep a text that is not understood, also when the page is closed and opened again', async () => {
    const worker = fakeOptionsWorker();
    const ports = fakeOptionsPorts(worker);
    openOptions(ports);
    await page.getByLabelText('Posts, at least').fill('every tuesday');
    openOptions(ports);

    await expect.element(page.getByLabelText('Posts, at least')).toHaveValue('every tuesday');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write a number from 0 to 100.');
  });

  it('accept both ends of the size in any order', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Followers, at least').fill('200K');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('cannot be above the largest, 100,000');
    await page.getByLabelText('Followers, at most').fill('500K');

    await expect.poll(lastChange(worker)).toMatchObject({ size: { min: 200_000, max: 500_000 } });
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('give languages back by keyboard, and the keyboard does not get lost', async () => {
    const worker = fakeOptionsWorker([aBrief('Autumn bread', { languages: ['de', 'en'] })]);
    openOptions(fakeOptionsPorts(worker));
    await expect.element(page.getByRole('button', { name: 'Remove German' })).toBeVisible();
    page.getByRole('button', { name: 'Remove German' }).element().focus();
    await userEvent.keyboard('{Enter}');

    await expect.poll(lastChange(worker)).toMatchObject({ languages: ['en'] });
    await expect.element(page.getByLabelText('Languages of the posts', { exact: true })).toHaveFocus();
  });

  it('ask for a country of the audience no longer once the last one is taken away', async () => {
    const audience = { countries: ['AT'], leastShare: 0.3 };
    const worker = fakeOptionsWorker([aBrief('Autumn bread', { audience })]);
    openOptions(fakeOptionsPorts(worker));
    await expect.element(page.getByLabelText('Audience in these countries, at least')).toHaveValue('30');
    await page.getByRole('button', { name: 'Remove Austria' }).click();

    await expect.poll(lastChange(worker)).toMatchObject({ audience: null });
    await expect.element(page.getByLabelText('Audience in these countries, at least')).not.toBeInTheDocument();
    await expect.element(page.getByLabelText('Countries of the audience', { exact: true })).toHaveFocus();
    await expectAccessible();
  });

  it('offer as must-haves only what the brief asks', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));
    const musts = page.getByRole('group', { name: 'Not a fit without' });

    await expect.element(musts.getByLabelText('Size')).toBeVisible();
    await expect.element(musts.getByLabelText('Within budget')).not.toBeInTheDocument();
    await page.getByLabelText('Budget for one post').fill('300');
    await expect.element(musts.getByLabelText('Within budget')).toBeVisible();
  });

  it('show a name as text, whatever it holds', async () => {
    const markup = '<img src=x onerror="document.title=\'broken\'">';
    openOptions(fakeOptionsPorts(fakeOptionsWorker([aBrief(markup), bread])));

    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue(markup);
    expect(document.querySelector('main img')).toBeNull();
    expect(document.title).toBe('Fitlens options');
  });
});
