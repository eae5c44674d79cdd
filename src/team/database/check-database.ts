import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';
import { isObject } from './answers';
import { askServer, type Server } from './ask';
import { named, StatusProblem, troubleOf } from './trouble';

/** The first CouchDB that its makers still look after. */
const oldest = 3;

/**
 * Tests a connection: whether the server is reached, is a CouchDB of this age, has the database, and lets who asks read
 * and write. Resolves where all is well; rejects with a `Problem` that says what is not. It leaves nothing behind.
 */
export async function checkDatabase(
  connection: Connection,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<void> {
  const server = askServer(connection, fetch);
  const isCouch = await greet(server, connection);
  await enter(server, connection, isCouch);
  await tryToWrite(server, connection);
}

/** Whether the server says itself that it is a CouchDB; a proxy may hide that, and then it says nothing. */
async function greet({ ask }: Server, connection: Connection): Promise<boolean> {
  let answer: object;
  try {
    answer = await ask('');
  } catch (error) {
    if (isWordOfServer(error)) return false;
    throw error;
  }
  const { couchdb, version }: { [field: string]: unknown } = isObject(answer) ? answer : {};
  if (typeof version !== 'string') return false;
  // What speaks CouchDB's protocol counts its versions by itself.
  if (couchdb !== undefined && Number.parseInt(version, 10) < oldest)
    throw new Problem('teamTroubleOld', { ...named(connection), version: version.slice(0, 20) });
  return true;
}

/** The server was reached and answered something, whatever it is. */
const isWordOfServer = (error: unknown) => (error instanceof StatusProblem && !error.isRedirect) || isNonsense(error);

const isNonsense = (error: unknown) => error instanceof Problem && error.key === 'teamTroubleNonsense';

async function enter({ ask }: Server, connection: Connection, isCouch: boolean): Promise<void> {
  const notCouch = new Problem('teamTroubleNotCouch', named(connection));
  let answer: object;
  try {
    answer = await ask(encodeURIComponent(connection.database));
  } catch (error) {
    const status = error instanceof StatusProblem ? error.status : null;
    if (status === 403) throw new Problem('teamTroubleMayNotRead', named(connection));
    // A website has no such page either.
    if (!isCouch && (status === 404 || status === 405 || isNonsense(error))) throw notCouch;
    throw error;
  }
  if (!isObject(answer) || typeof answer['db_name'] !== 'string') throw notCouch;
}

/**
 * By a document that is the server's alone: no other browser is ever told of a `_local` one, and nothing is left of it
 * once it is removed. What the database's own rules say of this user is told with the first document that is sent.
 */
async function tryToWrite({ ask }: Server, connection: Connection): Promise<void> {
  const path = `${encodeURIComponent(connection.database)}/_local/fitlens-check-${crypto.randomUUID()}`;
  try {
    const answer = await ask(path, { method: 'PUT', body: '{}' });
    const rev = isObject(answer) && typeof answer['rev'] === 'string' ? answer['rev'] : '';
    await ask(`${path}?rev=${encodeURIComponent(rev)}`, { method: 'DELETE' });
  } catch (error) {
    const status = error instanceof StatusProblem ? error.status : null;
    if (status === 401 || status === 403 || status === 405)
      throw new Problem('teamTroubleMayNotWrite', named(connection));
    throw troubleOf(error, 'understand', connection);
  }
}
