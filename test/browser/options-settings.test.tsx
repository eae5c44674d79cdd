import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';
import { openOptions } from './options-screen';

const open = (section: string) => {
  const worker = fakeOptionsWorker();
  openOptions(fakeOptionsPorts(worker), section);
  return worker;
};
type Worker = ReturnType<typeof open>;
const lastOf = (worker: Worker) => () => worker.changes.at(-1)?.body;

/** A set of figures as a file holds it. */
const panel = {
  name: 'Agency panel',
  population: 'food creators we worked with',
  year: 2026,
  source: 'our campaigns',
  site: 'instagram',
  per: 'followers',
  rows: [{ followers: 1_000, lowQuarter: 2, median: 4, highQuarter: 7 }],
};

async function pickFile(text: string) {
  await expect.element(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('#import-file');
  const files = new DataTransfer();
  files.items.add(new File([text], 'figures.json', { type: 'application/json' }));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

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

describe('Prices', () => {
  const instagram = page.getByRole('group', { name: 'Instagram', exact: true });

  it('are marked as the user’s own once they are changed', async () => {
    const worker = open('prices');
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('Word on the Block');
    await instagram.getByLabelText('To').fill('22,5');

    const year = new Date().getFullYear();
    await expect
      .poll(lastOf(worker))
      .toMatchObject({ rates: [{ low: 5, high: 22.5, name: 'My prices', year }, {}, {}] });
    await expect.element(instagram.getByLabelText('Source')).toHaveValue('My prices');
    await expectAccessible();
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
    await page.getByLabelText('Another price').selectOptions('Instagram · Reels');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const reels = page.getByRole('group', { name: 'Instagram · Reels' });
    await expect.element(reels).toBeVisible();
    await expect.poll(() => worker.settings.rates.map(({ format }) => format)).toEqual([null, 'reel', null, null]);

    await reels.getByRole('button', { name: 'Remove Instagram · Reels' }).click();
    await expect.element(reels).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(reels).toBeVisible();
    await expect.poll(() => worker.settings.rates).toHaveLength(4);
  });

  it('leave the price of a site that this version does not read as it was', async () => {
    const worker = open('prices');
    await instagram.getByLabelText('From').fill('6');

    await expect.poll(lastOf(worker)).toMatchObject({ rates: [{ low: 6 }, {}, defaultSettings.rates[2]] });
    await expect.element(page.getByRole('group', { name: /youtube/i })).not.toBeInTheDocument();
  });
});

describe('Comparison', () => {
  it('is with published figures, or with the accounts looked at once there are enough', async () => {
    const worker = open('comparison');
    const instagram = page.getByRole('group', { name: 'Instagram' });
    const tiktok = page.getByRole('group', { name: 'TikTok' });

    await expect.element(tiktok.getByLabelText('Accounts I have looked at')).toBeDisabled();
    await expect.element(tiktok.getByText('7 of the 20 accounts that are needed so far.')).toBeVisible();
    await instagram.getByLabelText('Accounts I have looked at').click();
    await expect.poll(lastOf(worker)).toMatchObject({ activeBenchmark: { instagram: 'own' } });
    await expectAccessible();
  });

  it('takes an imported set into use at once, and it can be removed and brought back', async () => {
    const worker = open('comparison');
    await pickFile(JSON.stringify(panel));

    await expect.element(page.getByText('“Agency panel” is imported and in use.')).toBeVisible();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [panel], activeBenchmark: { instagram: 'Agency panel' } });
    await expect.element(page.getByText(/\(Agency panel, 2026\)/).first()).toBeVisible();
    await expect.element(page.getByText(/food creators we worked with \(Agency panel, 2026\)/)).toBeVisible();
    await expectAccessible();

    await page.getByRole('button', { name: 'Remove Agency panel' }).click();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [], activeBenchmark: {} });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [panel], activeBenchmark: { instagram: 'Agency panel' } });
  });

  it.each([
    ['is not JSON', 'name;followers', /JSON/],
    ['lacks a field', JSON.stringify({ ...panel, population: undefined }), /population/],
    [
      'is for a site that Fitlens does not read',
      JSON.stringify({ ...panel, site: 'myspace' }),
      /myspace.*instagram, tiktok/,
    ],
    ['has a name that means something else', JSON.stringify({ ...panel, name: 'own' }), /cannot be called “own”/],
  ])('says what is wrong with a file that %s', async (_, text, sentence) => {
    const worker = open('comparison');
    await pickFile(text);

    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    expect(worker.changes).toEqual([]);
    await expectAccessible();
  });

  it('says in the user’s language, not the browser’s, that a file cannot be opened', async () => {
    const worker = open('comparison');
    const moved = new DOMException('A requested file or directory could not be found.', 'NotFoundError');
    const reading = vi.spyOn(Blob.prototype, 'text').mockRejectedValue(moved);
    await pickFile(JSON.stringify(panel));

    const sentence = 'This file could not be opened. Please choose it again.';
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    expect(worker.changes).toEqual([]);
    reading.mockRestore();
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
});
