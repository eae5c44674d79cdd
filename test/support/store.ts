import { isListed } from '../../src/model/creator';
import { afterEach, vi } from 'vitest';
import { denominators } from '../../src/model/rules';
import type { Account, Reading } from '../../src/model/reading';
import { siteById } from '../../src/sites';
import { findRowIn, getAccount, putReading } from '../../src/store/accounts';
import type { AccountRecord } from '../../src/model/record';
import type { Counts, Store } from '../../src/store/schema';
import { getTeam } from '../../src/store/team/team-row';
import { writing } from '../../src/store/write';
import { anAccount, aReading, today } from './readings';

/** The id of a write that is sent once. */
export const aWrite = (): string => crypto.randomUUID();

/** It is `iso` from now on, until the test ends; time passes only by the next call. Timers stay as they are. */
export function itIs(iso: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(iso) });
}

/** Ends with each test of the file what `itIs` began. */
export function endStories(): void {
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** A look at an account at `at`; gives its key. */
export async function seen(
  store: Store,
  facts: Partial<Account> = {},
  at = today,
  rest: Partial<Reading> = {},
): Promise<string> {
  const kept = await putReading(store, aReading({ account: anAccount(facts), at, ...rest }));
  if (kept === null) throw new Error('The look was not remembered.');
  return kept.record.key;
}

/** The record of an account as a look finds it: by its id, else by its handle; null when there is none. */
export async function findRecord(
  store: Store,
  site: string,
  handle: string,
  id: string | null,
): Promise<AccountRecord | null> {
  const row = await writing(store, null, (w) => findRowIn(w, site, handle, id));
  return row ? ((await getAccount(store, row.key))?.record ?? null) : null;
}

/** Every row of every store. */
export async function allRows(store: Store): Promise<{ [name: string]: unknown[] }> {
  const names = [...store.objectStoreNames];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await store.getAll(name)] as const)));
}

/** The stores of all rows that name this text anywhere, one for each row. */
export async function placesOf(store: Store, text: string): Promise<string[]> {
  return Object.entries(await allRows(store)).flatMap(([name, rows]) =>
    rows.flatMap((row) => (JSON.stringify(row).includes(JSON.stringify(text).slice(1, -1)) ? [name] : [])),
  );
}

/** What is counted, by counting. */
export async function realCounts(store: Store): Promise<Counts> {
  const rates: Counts['rates'] = {};
  for (const [site, per] of await store.getAllKeys('rates'))
    rates[`${site} ${per}`] = (rates[`${site} ${per}`] ?? 0) + 1;
  const creators = await store.getAll('creators');
  return {
    id: 'counts',
    saved: creators.filter((one) => 'order' in one).length,
    accounts: await store.count('accounts'),
    notes: await store.count('notes'),
    rates,
  };
}

/** What is counted, by what was written down; a rate of which there is none any more counts as never there. */
export async function keptCounts(store: Store): Promise<Counts> {
  const row = await store.get('meta', 'counts');
  if (row?.id !== 'counts') return { id: 'counts', saved: 0, accounts: 0, notes: 0, rates: {} };
  return { ...row, rates: Object.fromEntries(Object.entries(row.rates).filter(([, many]) => many > 0)) };
}

/**
 * Candidates of a campaign that is there who are not rejected, and yet not on the shortlist; in one browser there are none.
 * Those of a campaign that the next exchange puts there, where one broke off, are not forgotten.
 */
export async function forgottenCandidates(store: Store): Promise<string[]> {
  const rows = await store.getAll('briefs');
  const settling = new Set((await getTeam(store))?.settling.map(({ brief }) => brief));
  const briefs = new Set(rows.length === 0 ? ['default'] : rows.map(({ brief }) => brief.id));
  const creators = await store.getAll('creators');
  const saved = new Set(creators.flatMap((row) => ('order' in row && row.order !== undefined ? [row.id] : [])));
  return (await store.getAll('candidates')).flatMap(({ brief, creator, status }) =>
    status !== 'rejected' && briefs.has(brief) && !settling.has(brief) && !saved.has(creator)
      ? [`${creator} in ${brief}`]
      : [],
  );
}

/** Every way in which rows contradict each other; empty in a store that is whole. */
export async function contradictions(store: Store): Promise<string[]> {
  const found: string[] = [];
  const accounts = new Map((await store.getAll('accounts')).map((row) => [row.key, row]));
  const creators = await store.getAll('creators');
  const owners = new Map<string, string>();
  for (const row of creators) {
    if ('into' in row) {
      if (!creators.some(({ id }) => id === row.into)) found.push(`${row.id} leads to ${row.into}, which is nowhere`);
      continue;
    }
    for (const account of row.accounts) {
      if (owners.has(account)) found.push(`${account} is of two creators`);
      owners.set(account, row.id);
      const known = accounts.get(account);
      if (!known) found.push(`${row.id} has the account ${account}, which is nowhere`);
      else if (isListed(row) === (known.idleSince !== undefined))
        found.push(`${account} is due although its creator is in a list, or the other way round`);
    }
    if ((row.order === undefined) === (row.savedAt !== null && row.unsavedAt === null))
      found.push(`${row.id} is saved by its days or by its place, not by both`);
  }
  for (const [key, row] of accounts)
    if (!owners.has(key) && row.idleSince === undefined) found.push(`${key} is nobody's, and never forgotten`);
  const isCreator = (id: string) => creators.some((row) => row.id === id && !('into' in row));
  for (const row of creators)
    if (!('into' in row) && isListed(row) && (await store.getKey('summaries', row.id)) === undefined)
      found.push(`${row.id} is in a list, and no search finds it`);
  for (const note of await store.getAll('notes'))
    if (!isCreator(note.creator)) found.push(`the note ${note.id} is of ${note.creator}, which is nowhere`);
  for (const { id } of await store.getAll('summaries'))
    if (!creators.some((row) => row.id === id && !('into' in row) && isListed(row)))
      found.push(`${id} has a summary, and is in no list`);
  const candidates = await store.getAll('candidates');
  for (const { creator } of [
    ...candidates,
    ...(await store.getAll('events')),
    ...(await store.getAll('collaborations')),
  ])
    if (!isCreator(creator)) found.push(`a campaign knows ${creator}, which is nowhere`);
  for (const row of creators)
    if (
      !('into' in row) &&
      row.rejected &&
      !candidates.some((one) => one.creator === row.id && one.status === 'rejected')
    )
      found.push(`${row.id} is rejected nowhere`);
  for (const name of ['posts', 'accounts'] as const)
    for (const { key } of await store.getAll(name))
      if ((await store.getKey(name === 'posts' ? 'accounts' : 'posts', key)) === undefined)
        found.push(`${key} has ${name} alone`);
  for (const { account } of [...(await store.getAll('snapshots')), ...(await store.getAll('rates'))])
    if (!accounts.has(account)) found.push(`something is left of ${account}`);
  for (const { site, per } of await store.getAll('rates'))
    if (!siteById(site) || !denominators.includes(per)) found.push(`a rate by ${site} ${per}`);
  const orders = creators.flatMap((row) => ('order' in row ? [row.order] : []));
  if (new Set(orders).size < orders.length) found.push('two creators have one place');
  return found;
}
