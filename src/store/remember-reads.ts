import type { WriteTransaction } from './schema';

// One document of a team, or one unit of a backup, asks for the same rows again and again: whose an account is, say, each step asks
// anew. A browser answers each in its own time, and most of a first replication was spent waiting for what had been answered already.

interface AnyStore {
  keyPath: string | string[] | null;
  get(key: unknown): Promise<unknown>;
  put(row: unknown): Promise<unknown>;
  delete(key: unknown): Promise<unknown>;
  clear(): Promise<unknown>;
  index(name: string): object;
}

/** What answers a list, or a row of an index: forgotten with the next write to the store. */
const listing = new Set(['getAll', 'getAllKeys', 'count', 'get', 'getKey']);

/**
 * The same transaction, which asks the browser only for what it was not told yet, and has not written itself, and waits for
 * no write. Rows that are given more than once are the same objects: nobody may change them. No write of it may go by a cursor.
 */
export function rememberReads(tx: WriteTransaction): WriteTransaction {
  const stores = new Map<string, object>();
  const storeOf = (name: string): object => {
    const known = stores.get(name);
    if (known) return known;
    const remembering = rememberingStore(tx.objectStore(name as 'meta'));
    stores.set(name, remembering);
    return remembering;
  };
  return withOwn(tx, { objectStore: storeOf });
}

function rememberingStore(store: object): object {
  const any = store as AnyStore;
  const rows = new Map<string, Promise<unknown>>();
  const lists = new Map<string, Promise<unknown>>();
  const forget = (): void => {
    rows.clear();
    lists.clear();
  };
  const once = (answers: Map<string, Promise<unknown>>, name: string, ask: () => Promise<unknown>) => {
    const known = answers.get(name);
    if (known) return known;
    const answer = ask();
    answers.set(name, answer);
    return answer;
  };
  const listed = (of: object, where: string) =>
    Object.fromEntries(
      [...listing].map((method) => [
        method,
        (...asked: unknown[]) =>
          once(
            lists,
            JSON.stringify([where, method, ...asked.map(textOf)]),
            () =>
              (of as { [name: string]: (...all: unknown[]) => Promise<unknown> })[method]?.(...asked) ??
              Promise.resolve(),
          ),
      ]),
    );
  const indexes = new Map<string, object>();
  return withOwn(store, {
    ...listed(store, ''),
    get: (key: unknown) => once(rows, textOf(key), () => any.get(key)),
    put(row: unknown) {
      lists.clear();
      const key = keyOf(any.keyPath, row);
      if (key === undefined) {
        rows.clear();
        return any.put(row);
      }
      rows.set(textOf(key), Promise.resolve(row));
      return goOn(any.put(row), key);
    },
    delete(key: unknown) {
      forget();
      return goOn(any.delete(key), undefined);
    },
    clear() {
      forget();
      return goOn(any.clear(), undefined);
    },
    index(name: string) {
      const known = indexes.get(name);
      if (known) return known;
      const index = any.index(name);
      const remembering = withOwn(index, listed(index, name));
      indexes.set(name, remembering);
      return remembering;
    },
  });
}

/** A write that fails ends the transaction, which says why at its end: nobody has to wait for each. */
function goOn(written: Promise<unknown>, answer: unknown): Promise<unknown> {
  written.catch(() => {});
  return Promise.resolve(answer);
}

/** A key, or a range of them, as a text. */
const textOf = (key: unknown): string =>
  JSON.stringify(key instanceof IDBKeyRange ? [key.lower, key.upper, key.lowerOpen, key.upperOpen] : { key });

/** The key of a row; undefined where it is not told by fields of the row itself. */
function keyOf(keyPath: string | string[] | null, row: unknown): unknown {
  if (keyPath === null) return undefined;
  if (Array.isArray(keyPath)) {
    const keys = keyPath.map((one) => fieldOf(one, row));
    return keys.includes(undefined) ? undefined : keys;
  }
  return fieldOf(keyPath, row);
}

const fieldOf = (path: string, row: unknown): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as { [name: string]: unknown } | undefined)?.[field], row);

/** The same with some methods of its own. */
function withOwn<T extends object>(target: T, own: { [name: string]: unknown }): T {
  return new Proxy(target, {
    get(of, name) {
      if (typeof name === 'string' && Object.hasOwn(own, name)) return own[name];
      const value: unknown = Reflect.get(of, name, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}
