/** What gives an answer: each is wrapped, so that what it gives is counted. */
const asking: { readonly [type: string]: readonly string[] } = {
  IDBObjectStore: [
    'get',
    'getKey',
    'getAll',
    'getAllKeys',
    'count',
    'openCursor',
    'openKeyCursor',
    'put',
    'add',
    'delete',
    'clear',
  ],
  IDBIndex: ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
};

/** What a browser reads for an answer: a row each of a list, every row of a count, one of anything else. */
function costOf(method: string, result: unknown): number {
  if (Array.isArray(result)) return Math.max(1, result.length);
  return method === 'count' ? Math.max(1, Number(result)) : 1;
}

let reads = 0;

/**
 * From now on, and from 0, every request to IndexedDB is counted, with as many rows as it reads. Gives what ends it: files of
 * tests share one IndexedDB.
 */
export function countReads(): () => void {
  reads = 0;
  const ends = Object.entries(asking).flatMap(([type, methods]) => {
    const { prototype } = (globalThis as unknown as { [type: string]: { prototype: { [method: string]: unknown } } })[
      type
    ] as { prototype: { [method: string]: unknown } };
    return methods.map((method) => {
      const original = prototype[method] as (...parameters: unknown[]) => IDBRequest;
      prototype[method] = function (this: unknown, ...parameters: unknown[]) {
        const request = original.apply(this, parameters);
        // A cursor that goes on answers by the same request once more.
        request.addEventListener('success', () => (reads += costOf(method, request.result)));
        return request;
      };
      return () => (prototype[method] = original);
    });
  });
  return () => {
    for (const end of ends) end();
  };
}

/** How many rows were read and written since the last time. */
export function takeReads(): number {
  const taken = reads;
  reads = 0;
  return taken;
}
