// Where pouchdb-server answers otherwise than CouchDB 3, as far as Fitlens asks: one function a difference. Without them
// the tests would hold Fitlens to a server that no team has.

/** What a request asks for and as whom. */
export interface Asked {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** The name of its Basic authorization; null where it has none. */
  user: string | null;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** A whole answer. */
export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(`${JSON.stringify(value)}\n`),
});

/** Whether CouchDB reads no JSON in it: half of a letter that UTF-16 writes in two is none to it, wherever it stands. */
export function isUnreadable({ body }: Asked): boolean {
  let isWhole = true;
  JSON.parse(body.toString() || 'null', (_, value: unknown) => {
    if (typeof value === 'string') isWhole &&= value.isWellFormed();
    return value;
  });
  return !isWhole;
}

/** Whether a database itself is made or deleted: asked by anybody but an admin, this ends pouchdb-server's process. */
export const isOfAdmin = ({ method, path }: Asked): boolean =>
  (method === 'PUT' || method === 'DELETE') && /^\/[^/]+\/?$/.test(path);

// A number of CouchDB's feed is a long text that only itself understands: what comes behind the count is made up here.
const seqOf = (seq: unknown): unknown =>
  typeof seq === 'number' ? `${seq}-${Buffer.from(`g1AAAA:${seq}:couch`).toString('base64url')}` : seq;

/** The place in the feed as pouchdb-server counts it. */
export const plainSince = (since: string): string => since.replace(/^(\d+)-.*$/, '$1');

interface FeedAnswer {
  results: { seq: unknown }[];
  last_seq: number;
}

/** The answer of a changes feed, with places that say nothing and, like CouchDB, how many changes follow. */
export const mendFeed = ({ results, last_seq }: FeedAnswer, newest: number) => ({
  results: results.map((change) => ({ ...change, seq: seqOf(change.seq) })),
  last_seq: seqOf(last_seq),
  // CouchDB counts the documents that follow. This counts their writes, so it may be more.
  pending: Math.max(0, newest - last_seq),
});

/** Answers of `_bulk_docs` in the order in which the documents were sent: pouchdb-server puts the refused first. */
export function inSentOrder(sent: { docs?: { _id?: string }[] }, answers: unknown): unknown {
  if (!Array.isArray(answers)) return answers;
  const rest: { id?: string }[] = [...answers];
  const ordered = (sent.docs ?? []).flatMap(({ _id }) => {
    const at = rest.findIndex(({ id }) => id === _id);
    return at === -1 ? [] : rest.splice(at, 1);
  });
  return [...ordered, ...rest];
}

/** CouchDB answers 403 to somebody it knows who may not do it, and 401 to somebody it does not know. */
export function mendRefusal({ user }: Asked, answer: Answer): Answer {
  if (answer.status !== 401 || user === null || !answer.body.includes('not authorized to access this db'))
    return answer;
  return jsonAnswer(403, { error: 'forbidden', reason: 'You are not allowed to access this db.' });
}
