import type { TeamPlace } from '../../src/store/team/join-team';

/** Where the database of a test is said to be, and what would give access to it. */
export function placeAt(address: string, database: string, user: string): TeamPlace {
  return {
    address,
    database,
    user,
    connection: { address, database, credentials: { user, password: 'known to none' } },
  };
}
