import { readSecurity, roleOf, setUpDatabase } from './database';
import { addMember, listMembers, removeMember } from './members';
import { checkAdmin, type Server } from './server';
import type { Wishes } from './wishes';

/** Does on the server what is wished for, and says each thing that was done, or that there was nothing to do. */
export async function setUpTeam(
  server: Server,
  { database, members, removed, list }: Omit<Wishes, 'origin'>,
  say: (line: string) => void,
): Promise<void> {
  await checkAdmin(server);
  const changed = await setUpDatabase(server, database);
  if (changed.length === 0) say(`The database ${database} is set up already: nothing was changed.`);
  changed.forEach(say);
  for (const name of members) {
    const { said, password } = await addMember(server, database, name);
    say(said);
    if (password !== null) say(`  Password of ${name}, which is shown only now: ${password}`);
  }
  for (const name of removed) say(await removeMember(server, database, name));
  if (list) (await describeMembers(server, database)).forEach(say);
}

async function describeMembers(server: Server, database: string): Promise<string[]> {
  const names = await listMembers(server, database);
  const { members } = await readSecurity(server, database);
  const others = [...members.names, ...members.roles.filter((role) => role !== roleOf(database))];
  return [
    names.length === 0 ? `${database} has no members yet.` : `Members of ${database}: ${names.join(', ')}.`,
    ...(others.length > 0 ? [`An admin let in besides: ${others.join(', ')}.`] : []),
  ];
}
