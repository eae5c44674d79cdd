import { originOf } from '../../src/team/database/address';
import type { Tab } from '../../test/support/tab';

/** What somebody types to join a team. */
export interface Colleague {
  address: string;
  database: string;
  user: string;
  password: string;
}

/** Connects the browser of this page of Fitlens's own, as the options do; answers what is wrong, null where nothing is. */
export async function connectColleague(
  page: Pick<Tab, 'evaluate'>,
  { address, database, user, password }: Colleague,
): Promise<string | null> {
  const connection = { address, database, credentials: { user, password } };
  return page.evaluate(
    async ({ origin, body }) => {
      interface Chrome {
        permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
        runtime: { sendMessage(message: unknown): Promise<{ error?: string }> };
      }
      const { permissions, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      await permissions.request({ origins: [origin] });
      const { error } = await runtime.sendMessage({ fitlens: 'team-connect', body, id: crypto.randomUUID() });
      return error ?? null;
    },
    { origin: originOf({ address }), body: { connection, name: `${user[0]?.toUpperCase()}${user.slice(1)}` } },
  );
}
