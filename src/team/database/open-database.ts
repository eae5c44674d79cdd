import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';
import { changeOf, foundOf, isId, isObject, lastOfEach, listIn, pendingOf, rowOf, sinceOf, takenOf } from './answers';
import { askServer, type Server } from './ask';
import { inHalves, isTooMuch } from './halves';
import type { Changes, Found, Sent, Taken, TeamDatabase } from './team-database';
import { named, StatusProblem, troubleOf } from './trouble';

PouchDB.plugin(http);

/**
 * What PouchDB takes for the server. It never learns the true one, nor who asks: it reads no IPv6 address, would send
 * cookies, and keeps a list of what was opened. `askServer` puts all of that in place.
 */
const standIn = 'http://database/';

/** Revisions asked for in one address, of which servers read up to 8 KB. */
const revsAtOnce = 50;

/** Throws a `Problem` where the connection's address or credentials cannot be used. Nothing is asked before the first call. */
export function openDatabase(connection: Connection, fetch: typeof globalThis.fetch = globalThis.fetch): TeamDatabase {
  const server = askServer(connection, fetch);
  const pouch: PouchDB = new PouchDB(standIn + encodeURIComponent(connection.database), {
    // It would look whether the database is there, and make it where it is not.
    skip_setup: true,
    fetch: (url, question) => askFor(server, url, question),
  });
  /** Whatever PouchDB throws where it cannot read an answer becomes a `Problem`. */
  const orTrouble = <Result>(call: Promise<Result>): Promise<Result> =>
    call.catch((error: unknown) => Promise.reject(troubleOf(error, 'understand', connection)));

  return {
    changes: (since, most) => orTrouble(changes(pouch, connection, since, most)),
    wait: (since, ms) => orTrouble(wait(pouch, since, ms)),
    read: (revisions) => orTrouble(read(pouch, revisions)),
    readNewest: (ids) => orTrouble(inHalves(ids.filter(isId), (some) => readNewest(pouch, some))),
    write: (sent) => orTrouble(inHalves(sent, (some) => write(pouch, some), isOfOne)),
    ahead: server.ahead,
  };
}

/** PouchDB's request as `askServer` sends it, and the answer as PouchDB reads one. */
async function askFor(server: Server, url: string, question: RequestInit = {}): Promise<Response> {
  const path = url.slice(standIn.length);
  const waits = Number(URL.parse(url)?.searchParams.get('timeout') ?? 0);
  const { method } = question;
  const body = typeof question.body === 'string' ? question.body : null;
  const answer = await server.ask(path, { method, body }, waits);
  // It was read already, up to its bound: of a `Response` PouchDB looks at no more than this.
  const response: Pick<Response, 'ok' | 'status' | 'json'> = {
    ok: true,
    status: 200,
    json: () => Promise.resolve(readable(answer)),
  };
  return response as Response;
}

/** Without lines that are no objects: over one of them PouchDB would fail with all the others. */
function readable(answer: object): unknown {
  if (Array.isArray(answer)) return answer.filter(isObject);
  const { results } = answer as { results?: unknown };
  return Array.isArray(results) ? { ...answer, results: results.filter(isObject) } : answer;
}

async function changes(pouch: PouchDB, connection: Connection, since: string, most: number): Promise<Changes> {
  try {
    return await changesAtOnce(pouch, connection, since, most);
  } catch (error) {
    if (isTooMuch(error) && most > 1) return changes(pouch, connection, since, Math.ceil(most / 2));
    // A database that was put up anew knows nothing of what the one before had counted: then from the beginning.
    if (isBadRequest(error) && since !== '') return changes(pouch, connection, '', most);
    throw error;
  }
}

const isBadRequest = (error: unknown) => error instanceof StatusProblem && error.status === 400;

async function changesAtOnce(pouch: PouchDB, connection: Connection, since: string, most: number): Promise<Changes> {
  const asked = pouch.changes({
    since,
    limit: most,
    // PouchDB would ask for 25 again and again until it has the limit.
    batch_size: most,
    include_docs: true,
    conflicts: true,
  });
  // How many follow is told with each change, not with the result.
  const follow: unknown[] = [];
  asked.on('change', (...[, pending]: unknown[]) => follow.push(pending));
  const { results, last_seq: last } = await asked;
  const next = sinceOf(last);
  if (next === null || results.length > most) throw new Problem('teamTroubleNonsense', named(connection));
  const lines = results.map(changeOf).filter((line) => line !== null);
  const told = lines.filter((line) => line.rev !== undefined);
  // A document may change while the feed is written, and is then told without its fields.
  const untold = lines.filter((line) => line.rev === undefined).map(({ id }) => id);
  const newest = await inHalves(untold, (ids) => readNewest(pouch, ids));
  return {
    found: lastOfEach([...told, ...newest]),
    since: next,
    pending: pendingOf(follow.at(-1), results.length, most),
  };
}

/** Changes of the database's own documents that are passed over while one of ours is waited for. */
const mostOwn = 10;

async function wait(pouch: PouchDB, since: string, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  let from = since;
  for (let own = 0; own < mostOwn; own += 1) {
    const left = Math.max(0, Math.ceil(until - performance.now()));
    const line = await nextLine(pouch, from, left);
    if (line === null) {
      // A server that does not wait is not asked more often for it.
      const early = until - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      return false;
    }
    // Of new rules of the database `changes` tells nothing either.
    if (line.isOurs || line.since === null || line.since === from) return true;
    from = line.since;
  }
  return true;
}

/**
 * The first change after `since`, waited for so many ms at most; null where there is none. By PouchDB's plain feed, told to
 * wait: its live one begins a next request by itself whenever the time is up.
 */
async function nextLine(pouch: PouchDB, since: string, ms: number) {
  try {
    const { results, last_seq: last } = await pouch.changes({
      since,
      limit: 1,
      batch_size: 1,
      timeout: ms,
      query_params: { feed: 'longpoll' },
    });
    return results.length === 0 ? null : { isOurs: results.some((line) => changeOf(line)), since: sinceOf(last) };
  } catch (error) {
    // `changes` begins anew then.
    if (isBadRequest(error) && since !== '') return { isOurs: true, since };
    throw error;
  }
}

/**
 * One request for a document's revisions, which are few. Not by `bulkGet`: that takes every failure for a database that
 * has no such call, asks for each revision by itself, and then gives no error but nothing found.
 */
async function read(pouch: PouchDB, revisions: readonly { id: string; rev: string }[]): Promise<Found[]> {
  const revs = new Map<string, string[]>();
  for (const { id, rev } of revisions) if (isId(id)) revs.set(id, [...(revs.get(id) ?? []), rev]);
  const found: Found[] = [];
  for (const [id, all] of revs)
    for (let at = 0; at < all.length; at += revsAtOnce)
      found.push(...(await readRevs(pouch, id, all.slice(at, at + revsAtOnce))));
  return found;
}

async function readRevs(pouch: PouchDB, id: string, revs: string[]): Promise<Found[]> {
  const lines: unknown = await pouch.get(id, { open_revs: revs });
  const found = listIn(lines).map((line) => foundOf((line as { ok?: unknown } | null)?.ok));
  return found.filter((one) => one !== null && one.id === id && revs.includes(one.rev)) as Found[];
}

async function readNewest(pouch: PouchDB, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { rows } = await pouch.allDocs({ keys: [...ids], include_docs: true, conflicts: true });
  const asked = new Set(ids);
  return lastOfEach(
    listIn(rows)
      .map(rowOf)
      .filter((one) => one !== null && asked.has(one.id)) as Found[],
  );
}

/** Whether one document may be the reason that none was taken: it is too large, or CouchDB reads no JSON in it. */
const isOfOne = (error: unknown) => isTooMuch(error) || isBadRequest(error);

async function write(pouch: PouchDB, sent: readonly Sent[]): Promise<Taken[]> {
  if (sent.length === 0) return [];
  const docs = sent.map(({ id, rev, body }) => ({
    ...body,
    _id: id,
    ...(rev === null ? {} : { _rev: rev }),
    ...(body === null ? { _deleted: true } : {}),
  }));
  try {
    return takenOf(sent, listIn(await pouch.bulkDocs(docs)));
  } catch (error) {
    const [only, another] = sent;
    if (!only || another || !isOfOne(error)) throw error;
    return [{ id: only.id, failed: 'refused', reason: isTooMuch(error) ? 'document_too_large' : 'bad_request' }];
  }
}
