import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Figures } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { fakeOptionsPorts, fakeOptionsWorker, siteView } from './options-fakes';
import { openOptions } from './options-screen';
import { lastOf } from './options-section';

const panel: Figures = {
  name: 'Agency panel',
  population: 'food creators we worked with',
  year: 2026,
  source: 'our campaigns',
  site: 'threads',
  per: 'followers',
  rows: [
    { followers: 3_000, lowQuarter: 1.6, median: 3.1, highQuarter: 5.4 },
    { followers: 30_000, lowQuarter: 0.9, median: 1.8, highQuarter: 3.2 },
  ],
};

/** The section with Threads, Instagram and TikTok, and the sets that are kept already. */
function open(benchmarks: Figures[] = []) {
  const worker = fakeOptionsWorker();
  worker.sites = ['threads', 'instagram', 'tiktok'].map((id) => siteView(id));
  const inUse = Object.fromEntries(benchmarks.map(({ site, name }) => [site, name]));
  worker.settings = { ...worker.settings, benchmarks, activeBenchmark: inUse };
  const ports = fakeOptionsPorts(worker);
  openOptions(ports, 'comparison');
  return { worker, ports };
}

const enter = () => page.getByRole('button', { name: 'No published figures for Threads: enter your own' });
const form = page.getByRole('region', { name: 'Your own figures for Threads' });
const cell = (column: string, row: number) => form.getByLabelText(`${column}, row ${row}`);
const use = () => form.getByRole('button', { name: 'Use these figures' }).click();
async function notice(text: string | RegExp) {
  await expect.element(page.getByText(text)).toBeVisible();
}

async function describeSet() {
  await form.getByLabelText('Name of the set').fill(panel.name);
  await form.getByLabelText('Whose figures').fill(panel.population);
  await form.getByLabelText('Source').fill(panel.source);
  await form.getByLabelText('Year').fill('2026');
}

/** What a spreadsheet puts on the clipboard. */
function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

function pickFile(text: string, name = 'figures.csv') {
  const input = document.querySelector<HTMLInputElement>('#figures-threads-file');
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'text/csv' }));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

const tableNow = () =>
  [...document.querySelectorAll('.figures-table tbody tr')].map((row) =>
    [...row.querySelectorAll('input')].map(({ value }) => value).join(' '),
  );

describe('Own figures', () => {
  it('are offered right where nothing was published, and typed into a table', async () => {
    const { worker } = open();
    await enter().click();
    await expect.element(form.getByLabelText('Name of the set')).toHaveFocus();
    await expect.element(form.getByText(/Rate: Engagement per follower, counting likes, comments, and/)).toBeVisible();
    await expectAccessible();
    await describeSet();
    await cell('Followers', 1).fill('3K');
    await cell('Low quarter %', 1).fill('1.6');
    await cell('Median %', 1).fill('3,1');
    await cell('High quarter %', 1).fill('5.4 %');
    await use();

    await notice('“Agency panel” is saved and in use.');
    const [first] = panel.rows;
    await expect
      .poll(lastOf(worker))
      .toEqual({ benchmarks: [{ ...panel, rows: [first] }], activeBenchmark: { threads: 'Agency panel' } });
    await expect.element(page.getByRole('button', { name: 'Enter your own figures for Threads' })).toHaveFocus();
    await expect.element(page.getByRole('radio', { name: /^Agency panel/ })).toBeChecked();
    await expectAccessible();
  });

  it('are offered on every other site too', async () => {
    open();
    await page.getByRole('button', { name: 'Enter your own figures for TikTok' }).click();
    const tiktok = page.getByRole('region', { name: 'Your own figures for TikTok' });
    // TikTok is rated by either.
    await expect.element(tiktok.getByLabelText('Engagement per view')).toBeChecked();
    await tiktok.getByLabelText('Engagement per follower').click();
    await expect.element(tiktok.getByText(/Rate: Engagement per follower/)).toBeVisible();
  });

  it('say what is wrong at each cell, and lose nothing', async () => {
    const { worker, ports } = open();
    await enter().click();
    await describeSet();
    await cell('Followers', 1).fill('many');
    await cell('Low quarter %', 1).fill('4');
    await cell('Median %', 1).fill('3');
    // Nobody is told of a cell that is still to come.
    await cell('High quarter %', 1).click();
    await expect.element(form.getByText(/^Median %: The median must be above/)).toBeVisible();
    await expect.element(form.getByText(/^High quarter %: /)).not.toBeInTheDocument();
    await use();

    await expect.element(cell('Followers', 1)).toHaveFocus();
    await expect.element(cell('Followers', 1)).toHaveAccessibleDescription(/^Followers: Write a number of followers/);
    await expect
      .element(cell('Median %', 1))
      .toHaveAccessibleDescription('Median %: The median must be above the low quarter, 4.');
    await expect.element(cell('High quarter %', 1)).toHaveAccessibleDescription(/Write a percentage above 0/);
    await expectAccessible();
    expect(worker.changes).toEqual([]);

    openOptions(ports, 'comparison');
    await expect.element(cell('Followers', 1)).toHaveValue('many');
    await expect.element(form.getByLabelText('Name of the set')).toHaveValue(panel.name);
  });

  it('are changed later', async () => {
    const { worker } = open([panel]);
    await page.getByRole('button', { name: 'Edit Agency panel' }).click();
    await expect.element(cell('Followers', 2)).toHaveValue('30,000');
    await form.getByLabelText('Name of the set').fill('Panel of 2027');
    await cell('High quarter %', 2).fill('3.5');
    await use();
    const [first, second] = panel.rows;
    const changed = { ...panel, name: 'Panel of 2027', rows: [first, { ...second, highQuarter: 3.5 }] };
    await expect.poll(lastOf(worker)).toEqual({
      benchmarks: [changed],
      activeBenchmark: { threads: 'Panel of 2027' },
    });
  });

  it('can be removed and brought back', async () => {
    const { worker } = open([panel]);
    await page.getByRole('button', { name: 'Remove Agency panel' }).click();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [], activeBenchmark: {} });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [panel], activeBenchmark: { threads: 'Agency panel' } });
  });

  it('that were begun can be left, and brought back', async () => {
    const { ports } = open();
    await enter().click();
    await describeSet();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(form).not.toBeInTheDocument();
    await notice('What you typed is dropped.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(form.getByLabelText('Name of the set')).toHaveValue(panel.name);
    await form.getByRole('button', { name: 'Cancel' }).click();
    openOptions(ports, 'comparison');
    await expect.element(enter()).toBeVisible();
    await expect.element(form).not.toBeInTheDocument();
  });
});

describe('The table of own figures', () => {
  it('takes cells from a spreadsheet where they are pasted, and gives back what stood there', async () => {
    open();
    await enter().click();
    await cell('Followers', 1).fill('3K');
    await cell('Low quarter %', 1).click();
    paste('1.6\t3.1\t5.4\r\n0.9\t1.8\t3.2\r\n');
    await notice('2 rows are in the table.');
    await expect.poll(tableNow).toEqual(['3K 1.6 3.1 5.4', ' 0.9 1.8 3.2', '   ']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(tableNow).toEqual(['3K   ', '   ', '   ']);
  });

  it('takes a CSV file by the names of its columns', async () => {
    const { worker } = open();
    await enter().click();
    await describeSet();
    pickFile('Median;Größe;Oberes Quartil;Unteres Quartil;Durchschnitt\n3,1;3.000;5,4;1,6;4\n1,8;30.000;3,2;0,9;2');
    await notice(
      '2 rows are in the table. Only followers and the three percentages were taken; other columns were left out.',
    );
    await expect.poll(tableNow).toEqual(['3.000 1,6 3,1 5,4', '30.000 0,9 1,8 3,2']);
    await expectAccessible();
    await use();
    await expect.poll(lastOf(worker)).toEqual({ benchmarks: [panel], activeBenchmark: { threads: 'Agency panel' } });
  });

  it.each([
    ['is empty', ' \n', 'There is nothing in it that could be figures.'],
    ['has an open quotation mark', '3000;1.6;"3.1;5.4', /A quotation mark is never closed here/],
    ['is far too large', '1'.repeat(1_000_001), /too large/],
  ])('says that a file %s, and stays as it is', async (_, text, sentence) => {
    open();
    await enter().click();
    await cell('Followers', 1).fill('3K');
    pickFile(text);
    await expect.element(form.getByRole('alert')).toHaveTextContent(sentence);
    await expect.poll(tableNow).toEqual(['3K   ', '   ', '   ']);
  });

  it('gets and loses rows, by keyboard too', async () => {
    open();
    await enter().click();
    await cell('Followers', 2).fill('30K');
    await form.getByRole('button', { name: 'Remove row 2' }).click();
    await expect.poll(tableNow).toEqual(['   ', '   ']);
    await expect.element(form.getByRole('button', { name: 'Add a row' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(tableNow).toHaveLength(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(tableNow).toContain('30K   ');
  });
});
