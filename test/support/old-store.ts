/** A store of an earlier version, as it lay in a browser. */
export interface Dump {
  version: number;
  stores: {
    [name: string]: {
      keyPath: string | string[];
      indexes: { [name: string]: { keyPath: string | string[]; multiEntry: boolean } };
      rows: object[];
    };
  };
}

/** Puts a dump into the browser without any of Fitlens's own code. */
export function loadDump(name: string, { version, stores }: Dump): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('error', () => fail(opening.error));
    opening.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath });
        for (const [index, { keyPath: path, multiEntry }] of Object.entries(indexes)) {
          store.createIndex(index, path, { multiEntry });
        }
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      done();
    });
  });
}
