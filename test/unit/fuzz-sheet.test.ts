import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeParse } from 'valibot';
import { largestSheet } from '../../src/options/sheets/sheet-bounds';
import { placeLines } from '../../src/options/sheets/place-lines';
import { readSheet } from '../../src/options/sheets/read-sheet';
import { messageSchemas } from '../../src/shared/messages';
import { siteById } from '../../src/sites';
import { expectNoHang, leastTime, timed } from '../support/fuzz/patience';
import { seeded } from '../support/fuzz/runs';

/** What people have: names of columns in their language, links, handles, notes with everything in them. */
const rows = [
  ['Creator', 'Platform', 'Profile', 'Notes', 'Tags'],
  ['Mira Bakes', 'Instagram', 'https://www.instagram.com/mira.bakes/', 'Answers within a day', 'bread, Berlin'],
  ['Leo', 'TikTok', '@leo.lifts', 'Says "soon", often', ''],
  ['', 'YouTube', 'https://www.youtube.com/@creator_one/videos', 'two\nlines', 'a;b'],
  ['Nobody', 'Elsewhere', 'https://elsewhere.example/nobody', '', 'x'],
];

const odd = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '"',
    '""',
    '"open',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    '\ud800',
    '\u202e@mira',
    '=1+1',
    '@',
    '@@@',
    'https://',
    'https://www.instagram.com/',
    'https://www.instagram.com/%E0%A4%A',
    'https://x.com/a/status/1',
    'sep=;',
    '__proto__',
    'constructor',
    'x'.repeat(10_000),
    '9'.repeat(400),
    '🍞'.repeat(300),
  ),
);

const change = fc.record({
  row: fc.nat(9),
  cell: fc.nat(9),
  to: odd,
  how: fc.constantFrom('put', 'add', 'remove', 'row', 'swap'),
});

/** The rows as a spreadsheet program writes them, after these changes. */
function writtenWith(changes: { row: number; cell: number; to: string; how: string }[], separator: string): string {
  const cells = rows.map((row) => [...row]);
  for (const { row, cell, to, how } of changes) {
    const here = cells[row % cells.length];
    if (!here) continue;
    if (how === 'put') here[cell % Math.max(here.length, 1)] = to;
    if (how === 'add') here.splice(cell % (here.length + 1), 0, to);
    if (how === 'remove') here.splice(cell % Math.max(here.length, 1), 1);
    if (how === 'row') cells.splice(row % cells.length, 0, [to, to, to]);
    if (how === 'swap') cells.push(...cells.splice(row % cells.length, 1));
  }
  const quoted = (cell: string, at: number) =>
    at % 2 && /["\n,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row) => row.map(quoted).join(separator)).join('\n');
}

/** What is read of a spreadsheet's file, and whom it names. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const sheet = await readSheet(new Blob([bytes]), 'ja', job);
  return { sheet, ...(await placeLines(sheet.lines, siteById('instagram') ?? null, job)) };
}

const job = { progress: () => {}, signal: new AbortController().signal };

it(
  'Whatever a spreadsheet holds, it is read: each creator it names may be imported, and each odd row says why not',
  { timeout: 3_600_000 },
  async () => {
    const cut = fc.option(fc.record({ at: fc.nat(600), byte: fc.nat(255) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 5 }),
        fc.constantFrom(',', ';', '\t', '|'),
        cut,
        async (changes, separator, hit) => {
          const bytes = new TextEncoder().encode(writtenWith(changes, separator));
          if (hit) bytes[hit.at % bytes.length] = hit.byte;
          const { result, cost } = await timed(() => read(bytes));
          const { sheet, creators } = result;
          await expectNoHang(
            cost,
            () => leastTime(() => read(bytes)),
            () => leastTime(() => read(new TextEncoder().encode(writtenWith([], separator)))),
          );
          expect(
            creators.filter((one) => !safeParse(messageSchemas['creators-import'], { creators: [one] }).success),
          ).toEqual([]);
          expect(sheet.lines.length + sheet.bad.length + sheet.repeated).toBeLessThanOrEqual(largestSheet.rows);
        },
      ),
      seeded(300, 1),
    );
  },
);
