import { type InferOutput, maxLength, minLength, object, pipe, regex, string, trim, union } from 'valibot';
import * as limits from '../limits';

/** A database's name as CouchDB allows it. */
export const databaseName = /^[a-z][a-z0-9_$()+/-]*$/;

/** UTF-16 units. */
export const connectionBounds = { database: 200, user: 200, password: 500, token: 4_000 } as const;

/** Where a team's database is and who asks it. Kept in the store, and in no backup. */
export const connectionSchema = object({
  /** The server's address, with or without a path: `https://couch.example.com`. */
  address: pipe(string(), trim(), minLength(1), maxLength(limits.url)),
  database: pipe(string(), trim(), regex(databaseName), maxLength(connectionBounds.database)),
  credentials: union([
    object({
      user: pipe(string(), trim(), minLength(1), maxLength(connectionBounds.user)),
      password: pipe(string(), maxLength(connectionBounds.password)),
    }),
    /** For a server, or a proxy before it, that takes `Authorization: Bearer`. */
    object({ token: pipe(string(), trim(), minLength(1), maxLength(connectionBounds.token)) }),
  ]),
});
export type Connection = InferOutput<typeof connectionSchema>;

/** What the others call whoever works in this browser. */
export const memberNameSchema = pipe(string(), trim(), minLength(1), maxLength(limits.team.memberName));
