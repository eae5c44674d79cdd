import type { SharedAccount } from '../model/team/shared-document';
import { blankAccount } from '../reading/blank';
import { readAccountRow, unreadPage, writeAccountRow, writePostsRow } from '../store/account-rows';
import { findRowIn } from '../store/accounts';
import { showToldIn } from '../store/creators';
import { siteById } from '../sites';
import type { Writing } from '../store/write';

/**
 * Keeps what the team tells of accounts beside what own looks told, and gives the keys that they have here, in the same
 * order. Accounts of a site that this Fitlens does not know are left out.
 */
export async function accountsHere(w: Writing, told: readonly SharedAccount[]): Promise<string[]> {
  const keys: string[] = [];
  for (const one of told) {
    if (!siteById(one.account.site)) continue;
    const key = (await keyOfAccount(w, one)) ?? (await nameAccount(w, one));
    keys.push(key);
    await keepTold(w, key, one);
  }
  return [...new Set(keys)];
}

/** By its id, else by any of the handles it was known by, the newest facts' first. */
export async function keyOfAccount(w: Writing, { account, handles }: SharedAccount): Promise<string | null> {
  for (const handle of [account.handle, ...handles]) {
    const row = await findRowIn(w, account.site, handle, account.id);
    if (row) return row.key;
  }
  return null;
}

async function keepTold(w: Writing, key: string, told: SharedAccount): Promise<void> {
  const accounts = w.tx.objectStore('accounts');
  const row = readAccountRow(await accounts.get(key));
  if (!row || JSON.stringify(row.told) === JSON.stringify(told)) return;
  await accounts.put({ ...row, told });
  await showToldIn(w, key);
}

/** An account that nobody has looked at here. Gives its key. */
async function nameAccount({ tx, at, counts }: Writing, { account }: SharedAccount): Promise<string> {
  const key = crypto.randomUUID();
  const named = { ...blankAccount(account.site, account.handle), id: account.id, name: account.name };
  const record = {
    key,
    account: named,
    posts: [],
    leftOut: [],
    firstSeenAt: at,
    lastSeenAt: at,
    last: unreadPage(named),
  };
  await tx
    .objectStore('accounts')
    .put(writeAccountRow(record, { revision: 0, digest: null, owner: null, unseen: true }));
  await tx.objectStore('posts').put(writePostsRow(record));
  counts.accounts++;
  return key;
}
