import type { Candidate } from '../../src/model/candidate';
import { addNote } from '../../src/store/notes';
import { addBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinTeam, shareBrief } from '../../src/store/team/join-team';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { exchange } from '../../src/team/exchange';
import { aBrief } from './kept';
import { placeAt } from './team-place';
import { aWrite, seen } from './store';

/** Where the database of a test is said to be. */
export const place = placeAt('https://couch.example.com', 'team', 'somebody');

/** A browser of the team, whose stamps end with these 8 digits; another that is not connected where there is no database. */
export async function aBrowser(device: string, database: TeamDatabase | null, name = 'Mira'): Promise<Browser> {
  const store = await openStore(crypto.randomUUID());
  await store.put('meta', { id: 'clock', device, last: null });
  const alone = new Browser(store, null);
  return database ? alone.join(database, name) : alone;
}

/** What a person does in one browser, through the functions that the worker calls. */
export class Browser {
  constructor(
    readonly store: Store,
    readonly database: TeamDatabase | null,
  ) {}

  /** The same browser, connected from now on. */
  async join(database: TeamDatabase, name = 'Mira'): Promise<Browser> {
    await joinTeam(this.store, aWrite(), place, name, aBrief('default'));
    return new Browser(this.store, database);
  }

  async exchange(): Promise<void> {
    if (this.database) await exchange(this.store, this.database);
  }

  /** Looks at a profile; gives its account's key, and its creator's as long as nobody else told of it. */
  look(handle: string): Promise<string> {
    return seen(this.store, { handle, id: `id-of-${handle}`, name: handle });
  }

  campaign(id: string): Promise<null> {
    return addBrief(this.store, aWrite(), aBrief(id), aBrief(id));
  }

  async share(id: string): Promise<void> {
    await shareBrief(this.store, aWrite(), id, aBrief(id));
    await this.exchange();
  }

  status(key: string, brief: string, status: Candidate['status'] = 'contacted') {
    return changeCreator(this.store, aWrite(), key, { do: 'status', brief, status, reason: null });
  }

  note(key: string, text: string) {
    return addNote(this.store, aWrite(), key, text);
  }
}
