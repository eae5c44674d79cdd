import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { aBrief, fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';
import { closeOptions, openOptions } from './options-screen';

const answer = () => document.querySelector('.answer strong')?.textContent;

const byViews = page.getByRole('region', { name: 'By views' });

describe('The options page', () => {
  it('leads to whose code Fitlens holds, and under which licences', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));

    const link = page.getByRole('link', { name: 'Third-party licences' });
    await expect.element(link).toHaveAttribute('href', '/THIRD-PARTY-NOTICES.txt');
    await expectAccessible();
  });

  it('shows the brief in use and what it makes of a sample creator', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));

    await expect.element(page.getByRole('heading', { name: 'Briefs' })).toBeVisible();
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Micro-influencer');
    await expect.element(page.getByText('24,310 followers: inside your 1,000–100,000')).toBeVisible();
    await expectAccessible();
  });

  it('shows each change at once on the sample, before it is saved', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await expect.element(page.getByText('24,310 followers: inside your 1,000–100,000')).toBeVisible();
    const before = answer();

    await page.getByLabelText('Followers, at most').fill('10K');

    await expect.element(page.getByText('24,310 followers: above your 1,000–10,000')).toBeVisible();
    expect(answer()).not.toBe(before);
  });

  it('offers sample creators of several sites and sizes to look at', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));

    for (const [name, handle] of [
      ['Jonas Lifts', '@jonas.lifts'],
      ['Tabea Mends', '@tabea.mends'],
      ['Studio Nordlys', '@studio.nordlys'],
      ['Mira Bakes', '@mira.bakes'],
    ] as const) {
      await page.getByLabelText('Sample creator', { exact: true }).selectOptions(name);
      await expect.element(page.getByText(handle, { exact: true })).toBeVisible();
      await expectAccessible();
    }
  });

  it('says quietly when everything is saved', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');

    await expect.element(page.getByText('All changes saved')).toBeVisible();
    expect(worker.changes.at(-1)).toMatchObject({ name: 'brief-change', body: { id: 'default', name: 'Autumn rye' } });
  });

  it('says what is not saved while a field is marked, and that all is once it is right', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));
    await page.getByLabelText('Followers, at least').fill('a few');
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');

    await expect.element(page.getByText('Saved, except the marked fields')).toBeVisible();
    await expect.element(page.getByText('All changes saved')).not.toBeInTheDocument();
    await page.getByLabelText('Followers, at least').fill('3K');
    await expect.element(page.getByText('All changes saved')).toBeVisible();
  });

  it('goes on saying what is not saved in another section and for another brief, until the field is right', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker([aBrief('Micro-influencer'), aBrief('Autumn bread')])));
    const status = page.getByRole('status').first();
    await page.getByLabelText('Followers, at least').fill('?');
    await page.getByRole('button', { name: /^Autumn bread/ }).click();
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');
    await expect.element(status).toHaveTextContent('Saved, except the marked fields');

    await page.getByRole('link', { name: 'Prices' }).click();
    await byViews.getByRole('group', { name: 'Instagram', exact: true }).getByLabelText('From').fill('6');
    await expect.element(status).toHaveTextContent('Saving');
    await expect.element(status).toHaveTextContent('Saved, except the marked fields');

    await page.getByRole('link', { name: 'Briefs' }).click();
    await page.getByRole('button', { name: /^Micro-influencer/ }).click();
    await page.getByLabelText('Followers, at least').fill('2,000');
    await expect.element(status).toHaveTextContent('All changes saved');
  });

  it('says that all is saved once the brief with the wrong field is deleted, and not when it is back', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker([aBrief('Micro-influencer'), aBrief('Autumn bread')])));
    const status = page.getByRole('status').first();
    await page.getByRole('button', { name: /^Autumn bread/ }).click();
    await page.getByLabelText('Followers, at least').fill('?');
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');
    await expect.element(status).toHaveTextContent('Saved, except the marked fields');

    await page.getByRole('button', { name: 'Delete' }).click();
    await expect.element(status).toHaveTextContent('All changes saved');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status).toHaveTextContent('Saved, except the marked fields');
  });

  it('says that all is saved after a wrong price was removed', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()), 'prices');
    const status = page.getByRole('status').first();
    await byViews.getByRole('group', { name: 'Instagram', exact: true }).getByLabelText('From').fill('?');
    await byViews.getByRole('group', { name: 'TikTok' }).getByLabelText('From').fill('6');
    await expect.element(status).toHaveTextContent('Saved, except the marked fields');
    await page.getByRole('button', { name: 'Remove Instagram', exact: true }).click();
    await expect.element(status).toHaveTextContent('All changes saved');
  });

  it.each(['briefs', 'sizes', 'prices', 'comparison', 'sites', 'data'])(
    'ties every help and every error to its field among the %s, by ids that exist and are there once',
    async (section) => {
      openOptions(fakeOptionsPorts(fakeOptionsWorker()), section);
      await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      for (const field of document.querySelectorAll<HTMLInputElement>('main input[type="text"]')) {
        field.focus();
        field.value = '?';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((drawn) => setTimeout(drawn));
        field.blur();
      }
      // Every section has a field that cannot be understood, except where nothing is typed.
      const typed = document.querySelectorAll('main input[type="text"]').length;
      await expect.poll(() => document.querySelectorAll('[aria-invalid="true"]').length > 0).toBe(typed > 0);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const named = ['aria-describedby', 'aria-labelledby'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((one) => (one.getAttribute(name) ?? '').split(' ')),
      );
      expect(named.filter((id) => ids.filter((one) => one === id).length !== 1)).toEqual([]);
      expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
    },
  );

  it('says why a change was not saved, keeps it on the page, and saves it on another try', async () => {
    const worker = fakeOptionsWorker();
    worker.failing.set('brief-change', 'Fitlens did not answer.');
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');

    await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved yet: Fitlens did not answer.');
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Autumn rye');
    await expectAccessible();

    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect.element(page.getByText('All changes saved')).toBeVisible();
    expect(worker.kept[0]?.brief.name).toBe('Autumn rye');
  });

  it.each([
    ['is left', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('sends what was typed a moment ago when the page %s, once', async (_, leave) => {
    const worker = fakeOptionsWorker();
    const typed = () => worker.changes.map(({ name, body }) => [name, (body as { name: string }).name]);
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');
    expect(typed()).toEqual([]);

    leave();

    // In the same step: a page that is closed has no later.
    expect(typed()).toEqual([['brief-change', 'Autumn rye']]);
    await new Promise((passed) => setTimeout(passed, 600));
    expect(typed()).toEqual([['brief-change', 'Autumn rye']]);
  });

  it('sends what was typed a moment ago when it is taken down', async () => {
    const worker = fakeOptionsWorker();
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');

    closeOptions();

    await expect.poll(() => worker.kept[0]?.brief.name).toBe('Autumn rye');
  });

  it('saves what an earlier page could not, in its order and under the ids it had', async () => {
    const worker = fakeOptionsWorker();
    const ports = fakeOptionsPorts(worker);
    const ids: (string | undefined)[] = [];
    const send: typeof ports.send = (name, body, id) => {
      if (name.endsWith('-change')) ids.push(id);
      // As where the page is gone before the worker is there.
      return name === 'brief-change' && ids.length === 1 ? new Promise(() => {}) : worker.send(name, body, id);
    };
    openOptions({ ...ports, send });
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');
    await expect.poll(() => ids.length).toBe(1);

    openOptions({ ...ports, send });

    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Autumn rye');
    expect(worker.kept[0]?.brief.name).toBe('Autumn rye');
    expect(ids).toEqual([expect.any(String), ids[0]]);
    expect(ports.drafts.texts.size).toBe(0);
    await expect.element(page.getByText('Saving')).not.toBeInTheDocument();
  });

  it('saves what was typed into one brief a moment before another was opened', async () => {
    const worker = fakeOptionsWorker([aBrief('Micro-influencer'), aBrief('Autumn bread')]);
    openOptions(fakeOptionsPorts(worker));
    await page.getByLabelText('Name', { exact: true }).fill('Spring rolls');
    await page.getByRole('button', { name: /^Autumn bread/ }).click();
    await page.getByLabelText('Name', { exact: true }).fill('Autumn rye');

    await expect.poll(() => worker.kept.map(({ brief }) => brief.name)).toEqual(['Spring rolls', 'Autumn rye']);
    expect(worker.changes).toHaveLength(2);
  });

  it('keeps what is typed while it asks anew, and what could not be saved before', async () => {
    const worker = fakeOptionsWorker();
    const ports = fakeOptionsPorts(worker);
    const answers: (() => void)[] = [];
    let isSlow = false;
    const send: typeof ports.send = async (name, body) => {
      const told = await worker.send(name, body);
      if (isSlow && name === 'briefs') await new Promise<void>((answered) => void answers.push(answered));
      return told;
    };
    openOptions({ ...ports, send });
    const name = page.getByLabelText('Name', { exact: true });
    worker.failing.set('brief-change', 'Fitlens did not answer.');
    await name.fill('Autumn rye');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved yet');

    const [first] = worker.kept;
    if (first) worker.kept = [first, { ...first, brief: aBrief('Added elsewhere') }];
    ports.show();
    await expect.element(page.getByRole('button', { name: /^Added elsewhere/ })).toBeVisible();
    await expect.element(name).toHaveValue('Autumn rye');

    isSlow = true;
    ports.show();
    await expect.poll(() => answers.length).toBe(1);
    worker.failing.clear();
    await page.getByLabelText('Followers, at most').fill('10K');
    answers.forEach((answered) => answered());

    await expect.element(page.getByText('All changes saved')).toBeVisible();
    await expect.element(name).toHaveValue('Autumn rye');
    await expect.element(page.getByLabelText('Followers, at most')).toHaveValue('10K');
    expect(worker.kept[0]?.brief).toMatchObject({ name: 'Autumn rye', size: { max: 10_000 } });
  });

  it('leads from section to section by links, and the keyboard begins at the new heading', async () => {
    openOptions(fakeOptionsPorts(fakeOptionsWorker()));

    for (const name of ['Sizes', 'Prices', 'Comparison', 'Sites', 'Your data', 'Briefs']) {
      await page.getByRole('link', { name }).click();
      await expect.element(page.getByRole('heading', { name, level: 2 })).toHaveFocus();
      await expect.element(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
      await expectAccessible();
    }
  });

  it('asks anew when it comes into view again', async () => {
    const worker = fakeOptionsWorker();
    const ports = fakeOptionsPorts(worker);
    openOptions(ports);
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Micro-influencer');

    worker.kept = worker.kept.map((one) => ({ ...one, brief: { ...one.brief, name: 'Renamed elsewhere' } }));
    ports.show();

    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Renamed elsewhere');
  });

  it('says why nothing could be loaded, and tries again', async () => {
    const worker = fakeOptionsWorker();
    worker.failing.set('briefs', 'Fitlens did not answer.');
    openOptions(fakeOptionsPorts(worker));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    await expectAccessible();

    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect.element(page.getByLabelText('Name', { exact: true })).toBeVisible();
  });
});
