import { record, string, unknown } from 'valibot';
import { readRow } from '../read-row';
import type { SettingsRow } from '../schema';
import { briefUnit, settingsUnit, type UnitOf, viewUnit } from './format';
import type { Transaction } from './pages';

/** The brief with this id as a backup has it; null where none is that could be read. */
export async function briefHere(tx: Transaction, id: string): Promise<UnitOf<'brief'> | null> {
  const row: unknown = await tx.objectStore('briefs').get(id);
  return readRow(briefUnit, { ...(row as object), kind: 'brief' });
}

/** The table's view with this id as a backup has it; null where none is that could be read. */
export async function viewHere(tx: Transaction, id: string): Promise<UnitOf<'view'> | null> {
  const row: unknown = await tx.objectStore('views').get(id);
  return readRow(viewUnit, { ...(row as object), kind: 'view' });
}

const anything = record(string(), unknown());

/** What a row of settings changes, still unchecked. */
export function changesOf(row: SettingsRow): { [name: string]: unknown } {
  const { rates, ...named } = readRow(anything, row.changed) ?? {};
  // What version 0.1.0 called them.
  return rates === undefined ? named : { viewPrices: rates, ...named };
}

/** The row of the settings as a backup has it; null where it cannot be read. */
export const settingsOf = (row: SettingsRow): UnitOf<'settings'> | null =>
  readRow(settingsUnit, { kind: 'settings', changed: changesOf(row), stamps: row.stamps ?? {} });

/** What is changed here of the settings. */
export async function settingsHere(tx: Transaction): Promise<UnitOf<'settings'>> {
  const row = await tx.objectStore('settings').get('settings');
  return (row && settingsOf(row)) ?? { kind: 'settings', changed: {}, stamps: {} };
}
