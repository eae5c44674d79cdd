import type { SiteId } from '../../model/page';
import { type ColumnRole, roleOf } from './column-names';
import { foldColumn } from './fold-column';
import { namesSomebody, siteNamed } from './name-profile';

/** Which cells of a row are what; the numbers are their places. */
export interface Columns {
  /** False: no row of names, so that each cell is judged by what it holds. */
  named: boolean;
  roles: { [role in ColumnRole]: number[] };
  /** Columns that are called like a site and hold its handles or links. */
  ofSite: { at: number; site: SiteId }[];
  /** As the file writes them. */
  used: string[];
  unused: string[];
}

const noRoles = (): Columns['roles'] => ({ handle: [], link: [], site: [], name: [], note: [], tags: [] });

/** The columns of a file without names. */
export const unnamedColumns = (): Columns => ({ named: false, roles: noRoles(), ofSite: [], used: [], unused: [] });

/**
 * What the first row of a file says of its columns; null where it names a creator already. `next` is the row behind it:
 * "Instagram" above "mira.bakes" is a column's name, above "TikTok" it is a site like all others.
 */
export function readColumns(first: readonly string[], next: readonly string[]): Columns | null {
  if (first.some(namesSomebody)) return null;
  const columns = { ...unnamedColumns(), named: true };
  for (const [at, cell] of first.entries()) {
    const role = roleOf(foldColumn(cell));
    const site = siteNamed(cell);
    if (role) columns.roles[role].push(at);
    else if (site !== undefined && next.length > 0 && siteNamed(next[at] ?? '') === undefined)
      columns.ofSite.push({ at, site });
    else {
      if (cell.trim() !== '') columns.unused.push(cell.trim());
      continue;
    }
    columns.used.push(cell.trim());
  }
  return columns.used.length > 0 ? columns : null;
}
