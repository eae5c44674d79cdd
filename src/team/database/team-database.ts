/** A document as the database holds it. */
export interface Found {
  id: string;
  rev: string;
  /** Other revisions it holds since two wrote at once in different places. */
  rivals: string[];
  /** Its fields, without those that are the database's own. Unchecked. Null where it was deleted. */
  body: { [field: string]: unknown } | null;
}

export interface Changes {
  found: Found[];
  /** From where to ask next. Only the database understands it. */
  since: string;
  /** About how many follow. */
  pending: number;
}

/** What is to be written over revision `rev` (null: of a document that is not there yet); null deletes that revision. */
export interface Sent {
  id: string;
  rev: string | null;
  body: { [field: string]: unknown } | null;
}

/** What became of it: the new revision, or why not. `conflict`: the database holds another revision by now. */
export type Taken = { id: string } & (
  | { rev: string; failed?: never }
  | { rev?: never; failed: 'conflict' }
  | { rev?: never; failed: 'refused'; reason: string }
);

/** A team's database, as far as it is needed. Every call rejects with a `Problem` that says what is wrong in a sentence. */
export interface TeamDatabase {
  /** What changed after `since` ('' for everything), the earliest first, at most `most` documents. */
  changes(since: string, most: number): Promise<Changes>;
  /** Resolves when anything changes after `since`, or after so many ms at the latest; true where something did. */
  wait(since: string, ms: number): Promise<boolean>;
  /** These revisions; those that are not there any more are left out. */
  read(revisions: readonly { id: string; rev: string }[]): Promise<Found[]>;
  /** The newest revisions of these; those that are not there are left out. */
  readNewest(ids: readonly string[]): Promise<Found[]>;
  /** One answer each, in the same order. */
  write(sent: readonly Sent[]): Promise<Taken[]>;
  /** How far the server's clock was ahead of this one's at the last answer, in ms; null before the first. */
  ahead(): number | null;
}
