import { tagBounds } from '../../model/creator';
import * as limits from '../../model/limits';
import type { SiteId } from '../../model/page';
import type { Sentence } from '../../model/sentence';
import { siteById } from '../../sites';
import type { SiteAbout } from '../../sites/site';
import { holdsLink, nameInCell, type Named, namesSomebody, siteNamed } from './name-profile';
import type { Columns } from './read-columns';
import { withoutGuard } from '../../sheets/guard-cell';

/** A creator as a row names it; `site` is null where the row does not tell it. `row` counts from 1, as spreadsheets do. */
export interface SheetLine {
  row: number;
  site: SiteId | null;
  handle: string;
  name: string | null;
  note: string | null;
  /** Not there where there is none. */
  tags?: string[];
}

/** A row that names nobody, and why. */
export interface BadLine {
  row: number;
  why: Sentence;
}

interface Read {
  lines: SheetLine[];
  bad: BadLine[];
}

const filled = (cells: readonly string[], places: readonly number[]): string[] =>
  places.map((at) => cells[at] ?? '').filter((cell) => cell !== '');

/** The creators that one row names: usually one, several where sites have a column each. Nobody in an empty row. */
export function readRow(raw: readonly string[], columns: Columns, row: number): Read {
  const cells = raw.map((cell) => withoutGuard(cell).trim());
  if (cells.every((cell) => cell === '')) return { lines: [], bad: [] };
  const bad = (why: Sentence): Read => ({ lines: [], bad: [{ row, why }] });

  const named = namedIn(cells, columns);
  const found = named.flatMap((one) => ('handle' in one ? [one] : []));
  if (found.length === 0) {
    const problem = named.flatMap((one) => ('problem' in one ? [one.problem] : []))[0];
    return bad(problem ?? { key: 'sheetNobody', values: {} });
  }
  const note = filled(cells, columns.roles.note).join('\n') || null;
  const name = filled(cells, columns.roles.name)[0]?.slice(0, limits.name) ?? null;
  const tags = tagsIn(filled(cells, columns.roles.tags));
  return { lines: found.map((one) => ({ row, ...one, name, note, ...(tags.length > 0 && { tags }) })), bad: [] };
}

/** Tags as people put several into one cell; one that is longer than any is cut, like a name. */
const tagsIn = (cells: readonly string[]): string[] => {
  const tags = cells
    .flatMap((cell) => cell.split(/[;,|、，；\n]/u))
    .map((tag) => tag.trim().slice(0, tagBounds.length));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, tagBounds.most);
};

function namedIn(cells: readonly string[], columns: Columns): Named[] {
  const { roles, ofSite } = columns;
  const own = ofSite.flatMap(({ at, site }) => {
    const cell = cells[at] ?? '';
    return cell === '' ? [] : [nameInCell(cell, siteById(site) ?? null)];
  });
  const one = columns.named ? nameByColumns(cells, roles) : nameByLooks(cells);
  // With a column for each site the others are not missed.
  return one === null ? own : 'handle' in one || own.length === 0 ? [...own, one] : own;
}

/** The first cell that names somebody, links before handles; else what is wrong with the first. Null: all are empty. */
function firstOf(links: readonly string[], handles: readonly string[], site: SiteAbout | null): Named | null {
  // An address is exact, whatever another column says of the site.
  const all = [...links, ...handles].toSorted((one, other) => Number(holdsLink(other)) - Number(holdsLink(one)));
  const results = all.map((cell) => nameInCell(cell, site));
  return results.find((one) => 'handle' in one) ?? results[0] ?? null;
}

function nameByColumns(cells: readonly string[], roles: Columns['roles']): Named | null {
  const [called] = filled(cells, roles.site);
  const siteId = called === undefined ? undefined : siteNamed(called);
  const named = firstOf(filled(cells, roles.link), filled(cells, roles.handle), siteById(siteId ?? '') ?? null);
  if (named && 'handle' in named) {
    // A handle alone is nobody's on a site that Fitlens does not read.
    const isElsewhere = called !== undefined && siteId === undefined && named.site === null;
    return isElsewhere ? { problem: { key: 'sheetOtherSite', values: { site: { text: called } } } } : named;
  }
  const texts = new Set([...roles.note, ...roles.tags]);
  const elsewhere = cells.filter((cell, at) => !texts.has(at) && namesSomebody(cell) && holdsLink(cell));
  return (elsewhere.length > 0 ? firstOf(elsewhere, [], null) : null) ?? named;
}

/** Without names of columns: what is a link or stands behind an @, else the first cell that is no name of a site. */
function nameByLooks(cells: readonly string[]): Named | null {
  const site = cells.map(siteNamed).find((id) => id !== undefined);
  const others = cells.filter((cell) => cell !== '' && siteNamed(cell) === undefined);
  const sure = others.filter(namesSomebody);
  return firstOf([], sure.length > 0 ? sure : others, siteById(site ?? '') ?? null);
}
