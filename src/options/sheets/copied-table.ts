import { siteNameOf } from '../../sites';
import type { Words } from '../../shared/words';
import { type Cell, cellsOf, type CellWords, type ColumnId, columnIds } from '../../sheets/cells-of';
import { withGuard } from '../../sheets/guard-cell';
import type { ListedCreator } from '../../model/listed-creator';

/** Rows that a clipboard is given: beyond that programs stall at pasting, and a file does better. */
export const mostCopied = 5_000;

/** A table for the clipboard: as text with tabs, and as HTML. */
export interface CopiedTable {
  text: string;
  html: string;
  rows: number;
  /** There were more rows than `mostCopied`. */
  isCut: boolean;
}

const wordsFor = ({ say, print, number }: Words): CellWords => ({
  site: siteNameOf,
  verdict: (verdict) => say(`verdict_${verdict}`),
  tier: (name, lowest) => say(`tier_${name}`, { bound: number(lowest) }),
  per: (per) => say(per === 'reach' ? 'viewsPerFollower' : `engagementPer_${per}`),
  topic: (topic) => ('tag' in topic ? `#${topic.tag.replace(/^#/, '')}` : say(topic.key)),
  language: (language) => print({ language }),
  status: (status) => say(`status_${status}`),
  reason: (reason) => say(`reason_${reason}`),
});

const escapes: { [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * A list of creators to be pasted, in the reader's language: programs read pasted numbers as the person types them, so
 * they have that language's decimal sign, and no thousands apart.
 */
export async function copiedTable(rows: AsyncIterable<ListedCreator>, words: Words): Promise<CopiedTable> {
  const cellWords = wordsFor(words);
  const decimal = new Intl.NumberFormat(words.language, { useGrouping: false, maximumFractionDigits: 10 });
  const print = (cell: Cell): string =>
    // A tab or a new line would begin another cell.
    typeof cell === 'number' ? decimal.format(cell) : withGuard((cell ?? '').replace(/\s+/gu, ' ').trim());
  const title = (id: ColumnId) => words.say(`column_${id}`);

  const table: string[][] = [columnIds.map(title)];
  let isCut = false;
  for await (const row of rows) {
    if (table.length > mostCopied) {
      isCut = true;
      break;
    }
    const cells = cellsOf(row, cellWords);
    table.push(columnIds.map((id) => print(cells[id])));
  }
  const html = (name: 'th' | 'td') => (cells: string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escapeHtml(cell)}</${name}>`).join('')}</tr>`;
  const [head = [], ...body] = table;
  return {
    text: table.map((cells) => cells.join('\t')).join('\r\n'),
    html: `<table><thead>${html('th')(head)}</thead><tbody>${body.map(html('td')).join('')}</tbody></table>`,
    rows: body.length,
    isCut,
  };
}
