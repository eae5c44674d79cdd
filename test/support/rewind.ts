import { allRows, connect, type KeptRows } from './kept-rows';

// Puts a store back as it was by the rows that were written since: a store of many rows is filled once.

/** What was written in one of the store's parts: the keys as JSON; null where rows went that nobody named. */
type Written = Map<string, Set<string> | null>;

type Method = (...parameters: unknown[]) => unknown;

export interface Rewind {
  /** From now on this is what it is put back to. */
  keep(): Promise<void>;
  rewind(): Promise<void>;
  end(): void;
}

/** Watches what is written to IndexedDB, through whichever connection; `name` is the database that is put back. */
export async function watchWrites(name: string): Promise<Rewind> {
  const raw = await connect(name);
  const written: Written = new Map();
  let kept: KeptRows = {};
  const ends: (() => void)[] = [];

  function note(part: string, key: unknown): void {
    const isKey = typeof key === 'string' || typeof key === 'number' || Array.isArray(key);
    const before = written.get(part);
    if (before === null || !isKey) written.set(part, null);
    else written.set(part, (before ?? new Set()).add(JSON.stringify(key)));
  }
  function watch(prototype: object, method: string, see: (self: never, given: unknown, made: unknown) => void): void {
    const methods = prototype as { [method: string]: Method };
    const original = methods[method] as Method;
    methods[method] = function (this: never, ...parameters: unknown[]) {
      const made = original.apply(this, parameters);
      see(this, parameters[0], made);
      return made;
    };
    ends.push(() => (methods[method] = original));
  }
  for (const method of ['put', 'add'])
    watch(IDBObjectStore.prototype, method, (store: IDBObjectStore, _row, made) => {
      const request = made as IDBRequest<IDBValidKey>;
      request.addEventListener('success', () => note(store.name, request.result));
    });
  for (const method of ['delete', 'clear'])
    watch(IDBObjectStore.prototype, method, (store: IDBObjectStore, key) => note(store.name, key));
  for (const method of ['update', 'delete'])
    watch(IDBCursor.prototype, method, ({ source, primaryKey }: IDBCursor) =>
      note('objectStore' in source ? source.objectStore.name : source.name, primaryKey),
    );

  return {
    async keep() {
      kept = await allRows(raw);
      written.clear();
    },
    async rewind() {
      if (written.size === 0) return;
      const tx = raw.transaction([...written.keys()], 'readwrite');
      for (const [part, keys] of written) {
        const rows = kept[part] ?? {};
        const store = tx.objectStore(part);
        if (keys === null) store.clear();
        for (const key of keys ?? Object.keys(rows))
          if (key in rows) store.put(rows[key]);
          else store.delete(JSON.parse(key) as IDBValidKey);
      }
      await new Promise((done, fail) => {
        tx.addEventListener('complete', done);
        tx.addEventListener('abort', () => fail(tx.error ?? new Error('The transaction was aborted.')));
      });
      written.clear();
    },
    end() {
      for (const end of ends.toReversed()) end();
      raw.close();
    },
  };
}
