import * as limits from '../../model/limits';
import type { Found, Sent, Taken } from './team-database';

/** What a server answers, before anything of it is believed. */
type Unchecked = { readonly [field: string]: unknown };

export const isObject = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Those that begin with `_` are the database's own: its rules, and what it does not tell others. What is no whole text can
 * stand in no address, and PouchDB never ends where it should write one with it.
 */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= limits.key && value.isWellFormed() && /^[^_.]/.test(value);

const isRev = (value: unknown): value is string => typeof value === 'string' && /^\d{1,15}-[^-\s]{1,100}$/.test(value);

/** Rivals of one document that are looked at at once: once these are joined, the rest has its turn. */
const mostRivals = 100;

/** A document as it is answered with `_id` and `_rev`; null where it is none, or the database's own. */
export function foundOf(doc: unknown): Found | null {
  if (!isObject(doc) || !isId(doc['_id']) || !isRev(doc['_rev'])) return null;
  const rivals = listIn(doc['_conflicts']).filter(isRev).slice(0, mostRivals);
  const own = Object.entries(doc).filter(([field]) => !field.startsWith('_'));
  return {
    id: doc['_id'],
    rev: doc['_rev'],
    rivals,
    body: doc['_deleted'] === true ? null : Object.fromEntries(own),
  };
}

/** A line of the changes feed; its id alone where the document was not told with it, null where it is nothing for us. */
export function changeOf(line: unknown): Found | { id: string; rev?: never } | null {
  if (!isObject(line) || !isId(line['id'])) return null;
  const found = foundOf(line['doc']);
  return found?.id === line['id'] ? found : { id: line['id'] };
}

/** A line of `_all_docs`: a removed document comes without its fields. */
export function rowOf(row: unknown): Found | null {
  if (!isObject(row)) return null;
  const { id, value, doc } = row;
  if (isObject(value) && value['deleted'] === true)
    return foundOf({ _id: id, _rev: value['rev'], _deleted: true, ...(isObject(doc) ? doc : {}) });
  return foundOf(doc);
}

/** From where to ask next. Some databases count, some write a text, some both in a list; null where it is none of these. */
export function sinceOf(last: unknown): string | null {
  const since = typeof last === 'number' || Array.isArray(last) ? JSON.stringify(last) : last;
  const isOne = typeof since === 'string' && since !== '' && since.length <= longestSince && since.isWellFormed();
  return isOne ? since : null;
}

/** It stands in an address, and servers read none above 8 KB. */
const longestSince = 4_000;

/** About how many changes follow `count` of at most `most`: not every database says it. */
export const pendingOf = (told: unknown, count: number, most: number): number => {
  const pending = typeof told === 'number' ? told : count < most ? 0 : most;
  return Math.min(Math.max(0, Math.floor(pending)), limits.team.documents);
};

/** The last of those that are told twice. */
export const lastOfEach = (found: readonly Found[]): Found[] => {
  const kept = new Map<string, Found>();
  for (const one of found) {
    kept.delete(one.id);
    kept.set(one.id, one);
  }
  return [...kept.values()];
};

/** What became of each of `sent`: a document that is not answered, or in no way that can be read, was not taken. */
export function takenOf(sent: readonly Sent[], answers: readonly unknown[]): Taken[] {
  const byId = new Map(answers.filter(isObject).map((answer) => [answer['id'], answer]));
  return sent.map(({ id }): Taken => {
    const { rev, error, reason } = byId.get(id) ?? {};
    if (error === undefined && isRev(rev)) return { id, rev };
    if (error === 'conflict') return { id, failed: 'conflict' };
    const why = [reason, error, 'unanswered'].filter((text) => typeof text === 'string').find((text) => text !== '');
    return { id, failed: 'refused', reason: (why ?? '').slice(0, limits.what) };
  });
}
