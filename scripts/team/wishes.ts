import { safeParse } from 'valibot';
import { parseArgs } from 'node:util';
import { connectionSchema } from '../../src/model/team/connection';
import { UsageError } from '../saved-page';
import { checkName } from './members';
import { addressOf } from './server';

/** What the command line asks for. */
export interface Wishes {
  origin: string;
  database: string;
  /** To be members from now on, and to be none any more. */
  members: string[];
  removed: string[];
  list: boolean;
}

/** Reads a command line. Throws a sentence for a wrong one. */
export function wishesOf(args: string[]): Wishes {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      database: { type: 'string', default: 'fitlens' },
      member: { type: 'string', multiple: true, default: [] },
      'remove-member': { type: 'string', multiple: true, default: [] },
      list: { type: 'boolean', default: false },
    },
  });
  const database = safeParse(connectionSchema.entries.database, values.database);
  if (!database.success)
    throw new UsageError(
      `${values.database} cannot be a database's name: lower case letters, digits and _ $ ( ) + - /, a letter first.`,
    );
  const members = values.member.map(checkName);
  const removed = values['remove-member'].map(checkName);
  const both = members.find((name) => removed.includes(name));
  if (both !== undefined) throw new UsageError(`${both} cannot be made a member and removed at once.`);
  return { origin: addressOf(values.url), database: database.output, members, removed, list: values.list };
}
