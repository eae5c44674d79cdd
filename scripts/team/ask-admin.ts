import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from '../saved-page';
import type { Admin } from './server';

/** Asks the person; what they type is not shown where it is `secret`. */
async function ask(question: string, secret: boolean): Promise<string> {
  let isShown = true;
  const output = new Writable({
    write(text, _, done) {
      if (isShown) process.stderr.write(text);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const answer = lines.question(question);
    isShown = !secret;
    return await answer;
  } finally {
    lines.close();
    if (secret) process.stderr.write('\n');
  }
}

/** The server's admin: of the environment where it names one (COUCHDB_USER, COUCHDB_PASSWORD), else whom the person types. */
export async function askAdmin(origin: string): Promise<Admin> {
  const { COUCHDB_USER: user, COUCHDB_PASSWORD: password } = process.env;
  if (user !== undefined && password !== undefined) return { user, password };
  if (!process.stdin.isTTY)
    throw new UsageError('There is no terminal to ask for the admin: set COUCHDB_USER and COUCHDB_PASSWORD.');
  return {
    user: user ?? (await ask(`Admin of ${origin}: `, false)).trim(),
    password: password ?? (await ask('Password (it is not shown): ', true)),
  };
}
