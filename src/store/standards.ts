import type { Brief, Briefs } from '../model/brief';
import type { OwnCurve } from '../model/own-curve';
import type { SiteId } from '../model/page';
import type { Settings } from '../model/settings';
import { briefsIn } from './briefs';
import type { Meta, Store } from './schema';
import { settingsIn } from './settings';
import { raiseStandards, readNumber } from './standards-number';
import { getMeta, writing } from './write';

/** Everything that creators are held against, of one moment. */
export interface KeptStandards extends Briefs {
  /** Summaries made by another number are stale. */
  number: number;
  settings: Settings;
  /** What the user's own visited accounts reach, by site. */
  curves: ReadonlyMap<SiteId, OwnCurve[]>;
}

/** The active brief, the settings and the own curves; `first` is the brief of somebody who has written none. */
export async function readStandards(db: Store, first: Brief): Promise<KeptStandards> {
  const tx = db.transaction(['briefs', 'settings', 'meta']);
  const meta = tx.objectStore('meta');
  const [briefs, settings, row, curves] = await Promise.all([
    briefsIn(tx, first),
    settingsIn(tx.objectStore('settings')),
    getMeta(meta, 'standards'),
    meta.getAll(IDBKeyRange.bound('curves:', 'curves;')),
  ]);
  const number = readNumber(row) ?? (await writing(db, null, raiseStandards));
  return { ...briefs, number, settings, curves: new Map(curves.flatMap(curveOf)) };
}

/** A curve that is none is as good as not made yet. */
function curveOf(row: Meta): [SiteId, OwnCurve[]][] {
  if (!('curves' in row) || !Array.isArray(row.curves)) return [];
  const isCurve = (one: OwnCurve) =>
    [one.accounts, one.least, one.most, one.middle, one.slope, one.centre, one.sigma].every(Number.isFinite);
  return row.curves.every(isCurve) ? [[row.site, row.curves]] : [];
}
