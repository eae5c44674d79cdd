import { UsageError } from '../saved-page';
import { design, designId } from './design';
import type { Server } from './server';

/** Who has it may read and write this database, and nothing else. */
export const roleOf = (database: string): string => `fitlens:${database}`;

const pathOf = (database: string): string => `/${encodeURIComponent(database)}`;

interface Access {
  names: string[];
  roles: string[];
}
export interface Security {
  admins: Access;
  members: Access;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function accessOf(value: unknown): Access {
  const { names, roles } = { names: [], roles: [], ...(typeof value === 'object' ? value : null) };
  return { names: texts(names), roles: texts(roles) };
}

/** Who may use the database, beside the server's admins. */
export async function readSecurity(server: Server, database: string): Promise<Security> {
  const { body } = await server.ask('GET', `${pathOf(database)}/_security`, [200]);
  return { admins: accessOf(body['admins']), members: accessOf(body['members']) };
}

/**
 * Makes of the database what a team needs: itself, who may use it, and what it writes. What is there already stays, also
 * those whom an admin let in by hand. Answers a sentence for each thing that was changed.
 */
export async function setUpDatabase(server: Server, database: string): Promise<string[]> {
  const steps = [
    await makeDatabase(server, database),
    await putDesign(server, database),
    await putSecurity(server, database),
  ];
  return steps.filter((step) => step !== null);
}

async function makeDatabase(server: Server, database: string): Promise<string | null> {
  const found = await server.ask('GET', pathOf(database), [200, 404]);
  if (found.status === 404) {
    // On a cluster with fewer copies than are wanted the answer is 202; 412: somebody else made it just now.
    await server.ask('PUT', pathOf(database), [201, 202, 412]);
    return `The database ${database} was made.`;
  }
  const { status } = await server.ask('GET', `${pathOf(database)}/${designId}`, [200, 404]);
  if (status === 404 && found.body['doc_count'] !== 0)
    throw new UsageError(
      `The database ${database} holds something else than Fitlens's: choose another name for the team's.`,
    );
  return null;
}

async function putDesign(server: Server, database: string): Promise<string | null> {
  const path = `${pathOf(database)}/${designId}`;
  const { status, body } = await server.ask('GET', path, [200, 404]);
  const isSame = design.validate_doc_update === body['validate_doc_update'] && design.language === body['language'];
  if (isSame) return null;
  const { _rev: rev } = body;
  await server.ask('PUT', path, [201, 202], { ...design, ...(status === 200 && { _rev: rev }) });
  return status === 200
    ? 'The check of what members write was brought up to this version of Fitlens.'
    : 'The check of what members write was put in.';
}

async function putSecurity(server: Server, database: string): Promise<string | null> {
  const { admins, members } = await readSecurity(server, database);
  const role = roleOf(database);
  if (members.roles.includes(role)) return null;
  // Without any member the database would be everybody's; without any admin it is the server's admins' alone.
  const wanted = {
    admins: admins.names.length + admins.roles.length > 0 ? admins : { names: [], roles: ['_admin'] },
    members: { names: members.names, roles: [...members.roles.filter((one) => one !== '_admin'), role] },
  };
  await server.ask('PUT', `${pathOf(database)}/_security`, [200, 201], wanted);
  return `Whoever has the role ${role} may read and write it, and nobody else but admins.`;
}
