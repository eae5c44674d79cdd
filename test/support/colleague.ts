import 'fake-indexeddb/auto';
import { defaultBrief } from '../../src/model/brief';
import type { Connection } from '../../src/model/team/connection';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinTeam } from '../../src/store/team/join-team';
import { openDatabase } from '../../src/team/database/open-database';
import { exchange } from '../../src/team/exchange';
import { placeAt } from './team-place';

/** A colleague in another browser: the same store and the same exchange, without a screen. */
export interface Colleague {
  store: Store;
  /** Tells the team's database everything, and takes everything from it. */
  exchange(): Promise<void>;
}

/** Connects a colleague who is called `name`. */
export async function aColleague(connection: Connection, name: string): Promise<Colleague> {
  const store = await openStore(crypto.randomUUID());
  const database = openDatabase(connection);
  const { address, database: called } = connection;
  await joinTeam(store, crypto.randomUUID(), placeAt(address, called, name), name, defaultBrief('Micro-influencer'));
  const colleague = { store, exchange: () => exchange(store, database) };
  await colleague.exchange();
  return colleague;
}
