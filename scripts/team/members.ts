import { randomInt } from 'node:crypto';
import { UsageError } from '../saved-page';
import { roleOf } from './database';
import type { Server } from './server';

const prefix = 'org.couchdb.user:';
const pathOf = (name: string): string => `/_users/${encodeURIComponent(`${prefix}${name}`)}`;

/** Without those that are taken for one another: 0 and o, 1, i and l. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 20 letters in groups that can be read out: 99 bits. */
const makePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/** Throws a sentence for a name that CouchDB or a browser could not use. */
export function checkName(name: string): string {
  if (name === '' || name.length > 200 || name !== name.trim() || name.includes(':') || name.startsWith('_'))
    throw new UsageError(
      `"${name}" cannot be a member's name: at most 200 characters, no ":", and no "_" at its beginning.`,
    );
  return name;
}

const rolesOf = (user: { [field: string]: unknown }): string[] =>
  Array.isArray(user['roles']) ? user['roles'].filter((role): role is string => typeof role === 'string') : [];

async function readUser(server: Server, name: string) {
  const { status, body } = await server.ask('GET', pathOf(name), [200, 404]);
  if (status === 404 && body['reason'] !== 'missing' && body['reason'] !== 'deleted')
    throw new UsageError(`${server.origin} has no users yet: finish its set-up first (docs/team.md says how).`);
  return status === 404 ? null : body;
}

/**
 * Gives somebody the team's role, and makes a user of them where there is none. Answers what was done, and the password
 * where one was made: it is nowhere else, so it has to be handed on now.
 */
export async function addMember(
  server: Server,
  database: string,
  name: string,
): Promise<{ said: string; password: string | null }> {
  const role = roleOf(database);
  const user = await readUser(server, name);
  if (user && rolesOf(user).includes(role)) return { said: `${name} is a member already.`, password: null };
  if (user) {
    await server.ask('PUT', pathOf(name), [201, 202], { ...user, roles: [...rolesOf(user), role] });
    return {
      said: `${name} has an account on this server, and is a member now, with the password as before.`,
      password: null,
    };
  }
  const password = makePassword();
  await server.ask('PUT', pathOf(name), [201, 202], { name, password, roles: [role], type: 'user' });
  return { said: `${name} is a member now.`, password };
}

/** Takes the team's role from somebody; the account stays, which may serve for something else. Answers what was done. */
export async function removeMember(server: Server, database: string, name: string): Promise<string> {
  const role = roleOf(database);
  const user = await readUser(server, name);
  if (!user) return `There is no ${name} on this server.`;
  if (!rolesOf(user).includes(role)) return `${name} is no member of it.`;
  await server.ask('PUT', pathOf(name), [201, 202], { ...user, roles: rolesOf(user).filter((one) => one !== role) });
  return (
    `${name} is no member any more, and gets and sends nothing from now on. What ${name} has in the browser already stays` +
    ' there; what they wrote stays with the team.'
  );
}

/** The names of those who have the team's role, sorted. */
export async function listMembers(server: Server, database: string): Promise<string[]> {
  const query = new URLSearchParams({
    include_docs: 'true',
    startkey: JSON.stringify(prefix),
    endkey: '"org.couchdb.user;"',
  });
  const { body } = await server.ask('GET', `/_users/_all_docs?${query}`, [200]);
  const rows = Array.isArray(body['rows']) ? (body['rows'] as { doc?: { [field: string]: unknown } | null }[]) : [];
  return rows
    .flatMap(({ doc }) => (doc && rolesOf(doc).includes(roleOf(database)) ? [String(doc['name'])] : []))
    .toSorted((a, b) => a.localeCompare(b));
}
