import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseBenchmark } from '../../src/estimate/benchmarks/imported';
import { expectAccessible } from './accessible';
import { lastOf, openSection as open } from './options-section';

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

  it('is with nothing where nothing worth comparing with was published', async () => {
    open('comparison', ['instagram', 'bluesky']);
    const bluesky = page.getByRole('group', { name: 'Bluesky' });
    await expect.element(bluesky.getByLabelText(/^No comparison/)).toBeChecked();
    await expect.element(bluesky.getByLabelText(/^Published figures/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('group', { name: 'Instagram' }).getByLabelText(/^Published/)).toBeChecked();
  });

  it('offers an example file that says what belongs into it and can be imported as it is', async () => {
    const worker = open('comparison');
    const files: Blob[] = [];
    const kept = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#example';
    });
    await page.getByRole('button', { name: 'Save an example file' }).click();
    kept.mockRestore();
    const text = (await files[0]?.text()) ?? '';

    expect(parseBenchmark(text)).toHaveProperty('benchmark');
    for (const field of ['name', 'population', 'year', 'source', 'site', 'per', 'rows'])
      expect((JSON.parse(text) as { about: string }).about).toContain(field);
    await pickFile(text);
    await expect.element(page.getByText('“Our campaigns” is imported and in use.')).toBeVisible();
    await expect.poll(lastOf(worker)).toMatchObject({ activeBenchmark: { instagram: 'Our campaigns' } });
  });

  it.each([
    ['is not JSON', 'name;followers', /JSON/],
    ['lacks a field', JSON.stringify({ ...panel, population: undefined }), /population/],
    [
      'is for a site that Fitlens does not read',
      JSON.stringify({ ...panel, site: 'myspace' }),
      /myspace.*instagram, tiktok/,
    ],
    [
      'can never be used, and says how it could be',
      JSON.stringify({ ...panel, per: 'views' }),
      'On Instagram, Fitlens compares only rates whose “per” is “followers”. Work the figures out that way and change the file.',
    ],
    ['has a name that means something else', JSON.stringify({ ...panel, name: ' own ' }), /cannot be called “own”/],
    [
      'is named like the choice of published figures',
      JSON.stringify({ ...panel, name: 'published' }),
      /cannot be called “published”/,
    ],
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
