import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Asked } from './couch-answers';
import { type Front, type Meddle, startFront } from './couch-front';
import { until } from './until';

// A team's server on this machine: pouchdb-server, in memory, behind a front that answers like CouchDB 3 where the two
// differ (`couch-answers.ts`) and can be told to lose answers, cut them or be away.
//
// What holds as in CouchDB: users and their passwords, Basic and cookie authorization, members by role, the validation of
// documents, revisions and conflicts, `_bulk_docs`, `_bulk_get`, `_all_docs`, `_changes` (also long polls with `timeout`,
// `heartbeat`, `limit`), `_local`.
//
// What does not:
// - Deleted databases, compaction, purging, `_up`, `_membership`, `_node`, continuous feeds, sizes of databases: not there, or another way.
// - CouchDB's own bounds (8 MB a document) and its JavaScript engine: what validates runs in Node.
// - `validate_doc_update` is told no security object in `_bulk_docs`, and while there is one, `new_edits: false` writes
//   nothing over a document that exists: use `putRivals`.
// - `pending` counts writes, not documents. Each write is validated with two look-ups: put many in before the design document.
// - A real cluster may answer the same change twice or in another order.

export interface User {
  user: string;
  password: string;
}

/** What CouchDB answers, as far as tests look into it. */
interface CouchJson {
  [field: string]: unknown;
  last_seq?: string;
  pending?: number;
  results?: { id: string }[];
  rows?: { id: string; doc?: { [field: string]: unknown; _rev: string } }[];
}

export interface Couch {
  /** Its address, without a slash at the end. It stays the same while it is away. */
  url: string;
  admin: User;
  /** Every request that arrived, also those of the helpers below. */
  asked: Asked[];
  /** Comes between requests and their answers until it is told otherwise (null). */
  meddle(by: Meddle | null): void;
  /** Asks it as the admin or as somebody else (null: nobody); answers the status and the JSON. */
  ask(method: string, path: string, body?: unknown, as?: User | null): Promise<{ status: number; json: CouchJson }>;
  /** A user who has these roles. */
  makeUser(name: string, roles: readonly string[]): Promise<User>;
  /** An empty database whose members have the role `fitlens:NAME`. */
  makeDatabase(name: string): Promise<void>;
  /** Revisions beside those that are there, as after a cluster that was split: each document has its `_id` and `_rev`. */
  putRivals(database: string, documents: readonly { _id: string; _rev: string }[]): Promise<void>;
  /** Nobody answers, every connection is cut; what it holds stays. */
  away(): Promise<void>;
  back(): Promise<void>;
  stop(): Promise<void>;
}

const bin = createRequire(import.meta.url).resolve('pouchdb-server/bin/pouchdb-server');

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Starts pouchdb-server in `folder`; resolves when it answers. */
async function startProcess(folder: string, port: number, admin: User): Promise<ChildProcess> {
  const config = path.join(folder, 'config.json');
  const file = path.join(folder, 'log.txt');
  await writeFile(config, JSON.stringify({ admins: { [admin.user]: admin.password }, log: { file, level: 'error' } }));
  const args = [bin, '--in-memory', '--no-stdout-logs', '--port', `${port}`, '--config', config, '--dir', folder];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  // Also where the tests are ended early.
  process.once('exit', () => child.kill());
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part));
  const answers = async () => {
    if (child.exitCode !== null) throw new Error(`pouchdb-server ended: ${said}`);
    return (await fetch(`http://127.0.0.1:${port}/_users`).catch(() => null))?.ok;
  };
  await until(answers, 'pouchdb-server', 60_000);
  return child;
}

const askingAt =
  (front: Front, admin: User): Couch['ask'] =>
  async (method, where, body, as = admin) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (as) headers['authorization'] = `Basic ${Buffer.from(`${as.user}:${as.password}`).toString('base64')}`;
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${front.port}${where}`, { method, headers, ...sent });
    return { status: answer.status, json: (await answer.json()) as CouchJson };
  };

/** Starts a server that holds nothing but its admin. */
export async function startCouch(): Promise<Couch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fitlens-couch-'));
  const admin: User = { user: 'admin', password: randomBytes(12).toString('hex') };
  const behind = await freePort();
  const child = await startProcess(folder, behind, admin);
  const front = await startFront(behind, admin.user);
  const ask = askingAt(front, admin);
  const done = async (method: string, where: string, body?: unknown) => {
    const { status, json } = await ask(method, where, body);
    if (status >= 300) throw new Error(`${method} ${where}: ${status} ${JSON.stringify(json)}`);
    return json;
  };

  return {
    url: `http://127.0.0.1:${front.port}`,
    admin,
    asked: front.asked,
    meddle: (by) => void (front.meddle = by),
    ask,
    async makeUser(name, roles) {
      const password = randomBytes(12).toString('hex');
      const id = `org.couchdb.user:${name}`;
      await done('PUT', `/_users/${encodeURIComponent(id)}`, { _id: id, name, password, roles, type: 'user' });
      return { user: name, password };
    },
    async makeDatabase(name) {
      await done('PUT', `/${name}`);
      const security = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: [`fitlens:${name}`] } };
      await done('PUT', `/${name}/_security`, security);
    },
    async putRivals(database, documents) {
      const which = `/${database}/_all_docs?startkey="_design/"&endkey="_design0"&include_docs=true`;
      const { rows = [] } = await done('GET', which);
      const designs = rows.map(({ id, doc: { _rev: rev, ...design } = { _rev: '' } }) => ({ id, rev, design }));
      for (const { id, rev } of designs) await done('DELETE', `/${database}/${id}?rev=${rev}`);
      await done('POST', `/${database}/_bulk_docs`, { docs: documents, new_edits: false });
      for (const { id, design } of designs) await done('PUT', `/${database}/${id}`, design);
    },
    away: () => front.close(),
    back: () => front.open(),
    async stop() {
      await front.close();
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.kill()) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
