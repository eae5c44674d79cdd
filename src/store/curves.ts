import { fitOwn } from '../estimate/benchmarks/own';
import { day } from '../model/day';
import type { OwnCurve } from '../model/own-curve';
import type { SiteId } from '../model/page';
import { denominators } from '../model/rules';
import type { Meta, RateRow, Store } from './schema';
import { raiseStandards } from './standards-number';
import { afterAnswers } from './turns';
import { writing } from './write';

/** Rates that are read at once, so that others get their turn in between. */
const part = 1_000;

/** Every rate of a site by one denominator, read in parts. */
async function ratesOf(db: Store, site: SiteId, per: string): Promise<RateRow[]> {
  const all: RateRow[] = [];
  let after = [site, per, ''];
  for (;;) {
    await afterAnswers();
    const range = IDBKeyRange.bound(after, [site, per, []], true);
    const rows = await db.getAll('rates', range, part);
    for (const row of rows) all.push(row);
    const last = rows.at(-1);
    if (!last || rows.length < part) return all;
    after = [site, per, last.account];
  }
}

const isRate = ({ followers, rate }: RateRow) => Number.isFinite(followers) && Number.isFinite(rate);

/**
 * Makes the own curves of a site anew from every rate that is kept, unless they are of today: what it takes grows with
 * what was visited, and so no answer waits for it. `now` is ISO. Gives whether they are others than before.
 */
export async function renewCurves(db: Store, site: SiteId, now: string): Promise<boolean> {
  const id = `curves:${site}` as const;
  const kept = (await db.get('meta', id)) as Extract<Meta, { curves: unknown }> | undefined;
  if (kept && Math.abs(Date.parse(now) - Date.parse(kept.madeAt)) < day) return false;
  const curves: OwnCurve[] = [];
  for (const per of denominators) {
    const curve = fitOwn((await ratesOf(db, site, per)).filter(isRate), per);
    if (curve) curves.push(curve);
  }
  return writing(db, null, async (w) => {
    await w.tx.objectStore('meta').put({ id, site, madeAt: now, curves });
    const isOther = JSON.stringify(curves) !== JSON.stringify(kept?.curves ?? []);
    if (isOther) await raiseStandards(w);
    return isOther;
  });
}

/** How many visited accounts of each site have a rate, by "site per". */
export async function countRates(db: Store): Promise<{ [siteAndPer: string]: number }> {
  const row = await db.get('meta', 'counts');
  return row?.id === 'counts' && typeof row.rates === 'object' ? row.rates : {};
}
