import * as limits from '../../model/limits';
import { type Connection, connectionBounds, databaseName } from '../../model/team/connection';
import { Problem } from '../../shared/problem';
import type { Words } from '../../shared/words';
import { addressOf, originOf } from '../../team/database/address';
import type { Read } from '../../ui/read-number';
import { readName } from '../fields/read';

/** What stands in the form. */
export interface Entered {
  address: string;
  database: string;
  /** How the person signs in. */
  way: 'user' | 'token';
  user: string;
  password: string;
  token: string;
  name: string;
}
export type TeamField = Exclude<keyof Entered, 'way'>;

export const exampleAddress = 'https://couch.example.com';

interface Understood {
  connection: Connection;
  name: string;
  /** What the browser is asked for. */
  pattern: string;
}

/** What the form means, or what is wrong with each of its fields as a sentence. */
export function readConnection(entered: Entered, words: Words): Understood | { errors: Map<TeamField, string> } {
  const { say, number } = words;
  const errors = new Map<TeamField, string>();
  /** The value of a field, or ''; notes what is wrong with it. */
  const take = (field: TeamField, read: Read<string>): string => {
    if ('value' in read) return read.value;
    errors.set(field, read.error);
    return '';
  };
  const within = (text: string, limit: number, error: string): Read<string> => {
    if (text === '') return { error };
    return text.length > limit ? { error: say('teamSetWrong_long', { limit: number(limit) }) } : { value: text };
  };

  const server = readAddress(entered.address, words);
  if ('error' in server) errors.set('address', server.error);

  const database = entered.database.trim();
  const isName = databaseName.test(database) && database.length <= connectionBounds.database;
  if (!isName) errors.set('database', say('teamSetWrong_database', { signs: '_ $ ( ) + - /' }));

  const credentials =
    entered.way === 'token'
      ? { token: take('token', within(entered.token.trim(), connectionBounds.token, say('teamSetWrong_token'))) }
      : {
          user: take('user', within(entered.user.trim(), connectionBounds.user, say('teamSetWrong_user'))),
          password: take('password', within(entered.password, connectionBounds.password, say('teamSetWrong_password'))),
        };
  const name = take('name', readName(entered.name, words, limits.team.memberName));

  if (errors.size > 0 || 'error' in server) return { errors };
  const { address, pattern } = server;
  return { connection: { address, database, credentials }, name, pattern };
}

/** Where the server is, and what the browser is asked for it. People copy some addresses without "https://". */
function readAddress(text: string, { say, number }: Words): { address: string; pattern: string } | { error: string } {
  const typed = text.trim();
  if (typed.length > limits.url) return { error: say('teamSetWrong_long', { limit: number(limits.url) }) };
  const whole = typed === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    return { address: addressOf({ address: whole }), pattern: originOf({ address: whole }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { error: say(error.key, error.values) };
  }
}
