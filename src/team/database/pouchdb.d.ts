/**
 * As much of PouchDB's client as is used here, with nothing promised of what a server answers. `@types/pouchdb-core` is
 * not used: it declares a `Buffer` and a `Blob` of its own for the whole project, against which other files fail.
 */
declare module 'pouchdb-core' {
  interface Options {
    skip_setup: true;
    fetch: (url: string, question?: RequestInit) => Promise<Response>;
  }

  interface ChangesAsked {
    since: string;
    limit: number;
    batch_size: number;
    include_docs?: true;
    conflicts?: true;
    timeout?: number;
    query_params?: { feed: 'longpoll' };
  }

  interface ChangesFound extends Promise<{ results: unknown[]; last_seq: unknown }> {
    on(event: 'change', hear: (change: unknown, pending: unknown) => void): void;
  }

  class PouchDB {
    static plugin(plugin: object): void;
    constructor(address: string, options: Options);
    changes(asked: ChangesAsked): ChangesFound;
    get(id: string, asked: { open_revs: string[] }): Promise<unknown>;
    allDocs(asked: { keys: string[]; include_docs: true; conflicts: true }): Promise<{ rows: unknown }>;
    bulkDocs(docs: object[]): Promise<unknown>;
  }

  export default PouchDB;
}

declare module 'pouchdb-adapter-http' {
  const http: object;
  export default http;
}
