/** All rows of a store by the names of its parts, each by its key as JSON. */
export type KeptRows = { [store: string]: { [key: string]: unknown } };

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('The request failed.')));
  });

/** Everything that is kept. */
export async function allRows(db: IDBDatabase): Promise<KeptRows> {
  const tx = db.transaction([...db.objectStoreNames]);
  const read = [...db.objectStoreNames].map(async (name) => {
    const store = tx.objectStore(name);
    const [keys, rows] = await Promise.all([
      settled(store.getAllKeys()),
      settled(store.getAll() as IDBRequest<unknown[]>),
    ]);
    return [name, Object.fromEntries(keys.map((key, at) => [JSON.stringify(key), rows[at]]))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Puts the store back as it was. */
export async function putBack(db: IDBDatabase, rows: KeptRows): Promise<void> {
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const name of db.objectStoreNames) {
    tx.objectStore(name).clear();
    for (const row of Object.values(rows[name] ?? {})) tx.objectStore(name).put(row);
  }
  await new Promise((done, fail) => {
    tx.addEventListener('complete', done);
    tx.addEventListener('abort', () => fail(tx.error ?? new Error('The transaction was aborted.')));
  });
}

/** A connection that does not belong to any worker. */
export const connect = (name: string): Promise<IDBDatabase> => settled(indexedDB.open(name));

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** The same with random ids called by the order in which they appear, so that two runs can be compared. */
export function withoutChance<T>(rows: T): T {
  const names = new Map<string, string>();
  const called = (id: string) => {
    const name = names.get(id) ?? `random ${names.size}`;
    names.set(id, name);
    return name;
  };
  return JSON.parse(JSON.stringify(rows).replaceAll(uuid, called)) as T;
}

/** What `meta` says is counted, counted anew. */
export function counted(rows: KeptRows): object {
  const rates: { [siteAndPer: string]: number } = {};
  for (const key of Object.keys(rows['rates'] ?? {})) {
    const [site, per] = JSON.parse(key) as string[];
    rates[`${site} ${per}`] = (rates[`${site} ${per}`] ?? 0) + 1;
  }
  const size = (store: string) => Object.keys(rows[store] ?? {}).length;
  const saved = Object.values(rows['creators'] ?? {}).filter((row) => 'order' in (row as object)).length;
  return { id: 'counts', saved, accounts: size('accounts'), notes: size('notes'), rates };
}

/** What `meta` says is counted; a site without rates may be named or not. */
export function countsKept(rows: KeptRows): object {
  const row = (rows['meta'] ?? {})['"counts"'];
  const { rates, ...rest } = row as { rates: { [siteAndPer: string]: number } };
  return { ...rest, rates: Object.fromEntries(Object.entries(rates).filter(([, count]) => count !== 0)) };
}
