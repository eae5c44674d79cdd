import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { exchangeNow } from '../../src/background/team/exchange-now';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinTeam } from '../../src/store/team/join-team';
import { openDatabase } from '../../src/team/database/open-database';
import { exchange } from '../../src/team/exchange';
import { type Couch, startCouch, type User } from './couch';
import { english } from './english';
import { aBrief } from './kept';
import { permitted } from './outside';
import { saving } from './saving';
import { ask, visit } from './worker';
import { placeAt } from './team-place';

// The worker and a server that answers like CouchDB, through the worker's one door; a colleague is another store.

/** The server, and a test's own database in it with its two users. */
export const here = {} as { couch: Couch; database: string; users: { mira: User; ana: User } };

/** For a whole file: a server, and for each test an empty database. */
export function useCouch(): void {
  let made = 0;
  beforeAll(async () => {
    here.couch = await startCouch();
  }, 90_000);
  afterAll(() => here.couch.stop());

  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    here.database = `team${++made}`;
    await here.couch.makeDatabase(here.database);
    const roles = [`fitlens:${here.database}`];
    here.users = {
      mira: await here.couch.makeUser(`mira${made}`, roles),
      ana: await here.couch.makeUser(`ana${made}`, roles),
    };
    here.couch.asked.splice(0);
  });
  afterEach(async () => {
    here.couch.meddle(null);
    // What a test left to be sent is sent to its own database.
    await exchangeNow();
  });
}

export const connectionOf = (credentials: User = here.users.mira) => ({
  address: here.couch.url,
  database: here.database,
  credentials,
});
export const permit = () => permitted.add('http://127.0.0.1/*');

/** A sentence of the server's trouble, as a person reads it. */
export const sentence = (key: string): string =>
  Object.entries({ address: here.couch.url, database: here.database }).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    english[key]?.message ?? '',
  );

/** Connects this browser, and waits until both know everything of each other. */
export async function connected() {
  permit();
  await ask('team-connect', { connection: connectionOf(), name: 'Mira' });
  // A slow exchange goes on after its answer.
  await exchangeNow();
  return ask('team', {});
}

/** Somebody on the shortlist in the first campaign, which the team shares. */
export async function sharedCreator(handle = 'mira.bakes'): Promise<string> {
  const key = await visit(handle);
  await ask('creator-change', { key, change: saving(true) });
  await ask('team-share', { brief: 'default' });
  await exchangeNow();
  return key;
}

/** Ana's browser, as far as it is connected: it has what the team has. */
export async function colleague(): Promise<{ store: Store; exchange(): Promise<void> }> {
  const store = await openStore(crypto.randomUUID());
  const { url: address } = here.couch;
  const { ana } = here.users;
  await joinTeam(store, crypto.randomUUID(), placeAt(address, here.database, ana.user), 'Ana', aBrief('default'));
  const database = openDatabase(connectionOf(ana));
  const both = { store, exchange: () => exchange(store, database) };
  await both.exchange();
  return both;
}

/** The documents in the database, by their ids. */
export async function held(): Promise<{ [id: string]: { [field: string]: unknown } }> {
  const { json } = await here.couch.ask('GET', `/${here.database}/_all_docs?include_docs=true`);
  return Object.fromEntries((json.rows ?? []).map(({ id, doc }) => [id, doc ?? {}]));
}
export const textOf = async (id: string): Promise<string> => JSON.stringify((await held())[id] ?? null);

/** Whether this browser asked the server for anything since the requests were last forgotten. */
export const isAsked = (): boolean => here.couch.asked.some(({ user }) => user === here.users.mira.user);
