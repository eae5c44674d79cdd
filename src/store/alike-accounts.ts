import { searchKeys } from '../estimate/same-person';
import type { Account } from '../model/reading';
import * as identity from '../sites/identity';
import { readAccountRow } from './account-rows';
import type { AccountRow, Store } from './schema';

/** Accounts that are read by one key: thousands may link to one shop, or share a word for a handle. */
const mostByKey = 10;

/** The accounts that may be of the person whose `account` this is: each shares a link, a page of links or the handle. */
export async function alikeAccounts(db: Store, account: Account): Promise<AccountRow[]> {
  const index = db.transaction('accounts').store.index('links');
  const { asked } = searchKeys(account, identity);
  const found = await Promise.all(asked.map((key) => index.getAll(key, mostByKey)));
  const rows = found.flat().flatMap((row) => readAccountRow(row) ?? []);
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
