import { type InferOutput, maxLength, minLength, object, pipe, regex, string, trim, union } from 'valibot';
import * as limits from '../limits';

/** Where a team's database is and who asks it. Kept in the extension's own storage, and in no backup. */
export const connectionSchema = object({
  /** The server's address, with or without a path: `https://couch.example.com`. */
  address: pipe(string(), trim(), minLength(1), maxLength(limits.url)),
  /** As CouchDB allows it. */
  database: pipe(string(), trim(), regex(/^[a-z][a-z0-9_$()+/-]*$/), maxLength(200)),
  credentials: union([
    object({ user: pipe(string(), trim(), minLength(1), maxLength(200)), password: pipe(string(), maxLength(500)) }),
    /** For a server, or a proxy before it, that takes `Authorization: Bearer`. */
    object({ token: pipe(string(), trim(), minLength(1), maxLength(4_000)) }),
  ]),
});
export type Connection = InferOutput<typeof connectionSchema>;

/** What the others call whoever works in this browser. */
export const memberNameSchema = pipe(string(), trim(), minLength(1), maxLength(limits.team.memberName));
