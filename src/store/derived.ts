import { joinSnapshots, type Looked, snapshotOf } from '../estimate/snapshot';
import { visitedRates } from '../estimate/visited-rates';
import type { AccountRecord } from '../model/record';
import { denominators } from '../model/rules';
import { snapshotSchema } from '../model/snapshot';
import { siteById } from '../sites';
import { readRow } from './read-row';
import { setAside } from './set-aside';
import type { Writing } from './write';

/** What is worked out from a record and kept beside it: its rates, and what it was on the day of the look, which it holds. */
export async function deriveIn(w: Writing, record: AccountRecord, changed: boolean, look: Looked): Promise<void> {
  const site = siteById(record.account.site);
  if (!site) return;
  const today = snapshotOf(record, look, site.rules);
  const snapshots = w.tx.objectStore('snapshots');
  const lying: unknown = await snapshots.get([today.account, today.day]);
  const before = readRow(snapshotSchema, lying);
  const joined = before ? joinSnapshots(before, today) : today;
  // A look that only came later tells nothing new.
  if (before && !changed && JSON.stringify({ ...joined, at: before.at }) === JSON.stringify(before)) return;
  if (lying !== undefined && !before) await setAside(w, 'snapshots', lying);
  await snapshots.put(joined);
  await putRatesIn(w, record, visitedRates(record, site.rules, new Date(look.at)));
}

type Rates = ReturnType<typeof visitedRates>;

/** Keeps the rates of a record, in the place of those that were kept before. */
export async function putRatesIn(w: Writing, { key, account: { site } }: AccountRecord, found: Rates): Promise<void> {
  const rates = w.tx.objectStore('rates');
  for (const per of denominators) {
    const rate = found.find((one) => one.per === per);
    const isThere = (await rates.getKey([site, per, key])) !== undefined;
    if (rate) await rates.put({ site, per, account: key, followers: rate.followers, rate: rate.rate });
    else if (isThere) await rates.delete([site, per, key]);
    if ((rate !== undefined) !== isThere) countRate(w, site, per, rate ? 1 : -1);
  }
}

function countRate({ counts }: Writing, site: string, per: string, by: number): void {
  const name = `${site} ${per}`;
  counts.rates[name] = Math.max(0, (counts.rates[name] ?? 0) + by);
}

/** Removes an account's rates. */
export async function removeRatesIn(w: Writing, site: string, account: string): Promise<void> {
  const rates = w.tx.objectStore('rates');
  for (const per of denominators) {
    if ((await rates.getKey([site, per, account])) === undefined) continue;
    await rates.delete([site, per, account]);
    countRate(w, site, per, -1);
  }
}
