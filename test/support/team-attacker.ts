import { defaultBrief } from '../../src/model/brief';
import type { SharedAccount, SharedDocument } from '../../src/model/team/shared-document';
import { writeStamp } from '../../src/model/stamp';
import { putReading } from '../../src/store/accounts';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinTeam } from '../../src/store/team/join-team';
import { emptyCreatorDocument } from '../../src/team/documents/join';
import { exchange } from '../../src/team/exchange';
import { type MemoryDatabase, memoryDatabase } from './team-database';
import { anAccount, aReading, exact } from './readings';
import { placeAt } from './team-place';

// Somebody who writes into the team's database whatever they like, and the browser of somebody who has private things.

/** The browser that is attacked, and the stamps of who attacks. */
export const victim = 'aaaaaaaa';
/** A stamp of the attacker's browser, so many ms from now. */
export const evilStamp = (later = 0): string => writeStamp(Date.now() + later, 0, 'eeeeeeee');

/** What a test of an attack begins with. */
export interface Attacked {
  store: Store;
  database: MemoryDatabase;
  /** Both tell each other everything. */
  exchange(): Promise<void>;
  /** The attacker writes over whatever is there. */
  plant(...bodies: SharedDocument[]): Promise<void>;
  /** Everything that the database was ever given by this browser, as one text. */
  leaked(): string;
}

/** A browser in a team, in which nothing was ever written. */
export async function attacked(): Promise<Attacked> {
  const store = await openStore(crypto.randomUUID());
  await store.put('meta', { id: 'clock', device: victim, last: null });
  await joinTeam(store, crypto.randomUUID(), placeAt('https://t.example', 't', 'me'), 'Me', defaultBrief('Mine'));
  const database = memoryDatabase();
  let planted: string[] = [];
  return {
    store,
    database,
    exchange: () => exchange(store, database),
    plant: async (...bodies) => {
      for (const body of bodies) {
        const id = `${body.kind}:${body.id}`;
        const [there] = await database.readNewest([id]);
        await database.write([{ id, rev: there?.rev ?? null, body: { ...body } }]);
        planted.push(JSON.stringify(body));
      }
    },
    leaked: () => database.taken.filter((text) => !planted.includes(text)).join('\n'),
  };
}

/** Looks at the profile of a handle, which is its id too. Gives the account's key here. */
export async function lookAt(store: Store, handle: string, site = 'instagram'): Promise<string> {
  const account = anAccount({ site, handle, id: `id-${handle}`, followers: exact(1_000), name: handle });
  const page = { site, kind: 'profile' as const, handle, accountId: account.id, postId: null };
  await putReading(store, aReading({ page, account, at: new Date().toISOString(), posts: [] }));
  const row = (await store.getAll('accounts')).find((one) => one.account.handle === handle);
  return row?.key ?? '';
}

/** The account of `lookAt`, as a document tells it. */
const toldAccount = (handle: string, site = 'instagram'): SharedAccount => ({
  account: anAccount({ site, handle, id: `id-${handle}`, followers: exact(1_000), name: handle }),
  handles: [handle],
  seenAt: null,
  day: null,
});

type PersonDocument = SharedDocument & { kind: 'creator' };
/** A creator with these accounts, and whatever a lie adds. */
export const aPerson = (id: string, handles: string[], change: Partial<PersonDocument> = {}): PersonDocument => ({
  ...emptyCreatorDocument(id),
  accounts: handles.map((handle) => toldAccount(handle)),
  ...change,
});
