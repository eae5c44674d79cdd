import { vi } from 'vitest';

/** What was read of each store: rows and keys. */
export interface Reads {
  rows: { [store: string]: number };
  keys: { [store: string]: number };
}

type Asked = 'get' | 'getAll' | 'getKey' | 'getAllKeys' | 'count' | 'openCursor' | 'openKeyCursor';
const rowsBy: readonly Asked[] = ['get', 'getAll', 'openCursor'];
const asked: readonly Asked[] = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

/** Watches, until the test ends (`vi.restoreAllMocks`), what is read of each store from now on. */
export function watchReads(): Reads {
  const reads: Reads = { rows: {}, keys: {} };
  for (const type of [IDBObjectStore, IDBIndex]) {
    for (const name of asked) {
      const read = type.prototype[name] as (...query: unknown[]) => IDBRequest;
      vi.spyOn(type.prototype, name).mockImplementation(function (
        this: IDBObjectStore | IDBIndex,
        ...query: unknown[]
      ) {
        const request = read.apply(this, query);
        const store = this instanceof IDBIndex ? this.objectStore.name : this.name;
        const kind = rowsBy.includes(name) ? reads.rows : reads.keys;
        request.addEventListener('success', () => {
          kind[store] = (kind[store] ?? 0) + sizeOf(request.result);
        });
        return request as never;
      });
    }
  }
  return reads;
}

const sizeOf = (result: unknown): number =>
  Array.isArray(result) ? result.length : result === undefined || result === null ? 0 : 1;
