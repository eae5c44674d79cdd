import { createHash } from 'node:crypto';
import type { Changes, Found, Sent, Taken, TeamDatabase } from '../../src/team/database/team-database';

// A team's database in memory, with what matters of CouchDB: a document has one or more leaves, each with a revision that
// is written over by naming it; the changes name a document once, at its last one; what two nodes of a cluster took at once
// both stays. What is given and taken is text in between, so that nothing is shared with who asks.

interface Leaf {
  rev: string;
  /** JSON; null where it was deleted. */
  body: string | null;
}
interface Kept {
  seq: number;
  leaves: Leaf[];
  /** Every revision there ever was. */
  known: Set<string>;
}

export interface MemoryDatabase extends TeamDatabase {
  /** What is in it now, by id: the text of each document that was not deleted. */
  documents(): { [id: string]: string };
  /** The ids of those that have more than one leaf. */
  rivals(): string[];
  /** Every text that was ever taken. */
  readonly taken: string[];
  /** How often each was asked. */
  readonly asked: { [call in keyof TeamDatabase]?: number };
  /** As long as it gives true, a late write is taken by another node: both stay. */
  isTorn: () => boolean;
  /** Why it takes nothing, or not this: the sentence it refuses with. */
  refuses: (sent: Sent) => string | null;
  /** How far its clock is ahead of every device's, in ms. */
  clockAhead: number | null;
}

const generation = (rev: string): number => Number(rev.split('-')[0]);

/** Of the leaves that were not deleted the one with the longest history, else the greatest name; deleted ones come last. */
const byRank = (a: Leaf, b: Leaf): number =>
  Number(a.body === null) - Number(b.body === null) ||
  generation(b.rev) - generation(a.rev) ||
  (a.rev < b.rev ? 1 : -1);

const found = (id: string, { leaves }: Kept): Found => {
  const [first, ...others] = leaves.toSorted(byRank);
  if (!first) throw new Error(`${id} has no leaf.`);
  const rivals = others.filter(({ body }) => body !== null).map(({ rev }) => rev);
  return { id, rev: first.rev, rivals, body: read(first) };
};

const read = ({ body }: Leaf): Found['body'] => (body === null ? null : (JSON.parse(body) as Found['body']));

export function memoryDatabase(): MemoryDatabase {
  const kept = new Map<string, Kept>();
  const taken: string[] = [];
  const asked: MemoryDatabase['asked'] = {};
  const waiting = new Set<() => void>();
  let seq = 0;

  const after = (since: string): [string, Kept][] => {
    const from = since === '' ? 0 : Number(since.split('-')[0]);
    return [...kept].filter(([, one]) => one.seq > from).toSorted(([, a], [, b]) => a.seq - b.seq);
  };

  /** As whoever asks last gets it: a turn later. */
  const answer = async <T>(call: keyof TeamDatabase, give: () => T): Promise<T> => {
    asked[call] = (asked[call] ?? 0) + 1;
    await Promise.resolve();
    return give();
  };

  function writeOne(sent: Sent): Taken {
    const { id, rev } = sent;
    const reason = database.refuses(sent) ?? unfit(sent);
    if (reason !== null) return { id, failed: 'refused', reason };
    const body = sent.body === null ? null : JSON.stringify(sent.body);
    const before = kept.get(id);
    const winner = before?.leaves.toSorted(byRank)[0];
    // What was deleted can be begun again.
    const parent = rev ?? (winner?.body === null ? winner.rev : null);
    const isLeaf = before?.leaves.some((leaf) => leaf.rev === parent) ?? false;
    const isNew = before === undefined && parent === null;
    const mayFork = before !== undefined && (parent === null || before.known.has(parent)) && database.isTorn();
    if (!isLeaf && !isNew && !mayFork) return { id, failed: 'conflict' };
    const hash = createHash('md5')
      .update(JSON.stringify([parent, body]))
      .digest('hex');
    const next = `${(parent === null ? 0 : generation(parent)) + 1}-${hash}`;
    const one = before ?? { seq, leaves: [], known: new Set<string>() };
    // The same change twice is one.
    if (!one.known.has(next)) one.leaves = [...one.leaves.filter((leaf) => leaf.rev !== parent), { rev: next, body }];
    one.known.add(next);
    one.seq = ++seq;
    kept.set(id, one);
    if (body !== null) taken.push(body);
    return { id, rev: next };
  }

  const database: MemoryDatabase = {
    taken,
    asked,
    isTorn: () => false,
    refuses: () => null,
    clockAhead: 0,
    changes: (since, most) =>
      answer('changes', (): Changes => {
        const all = after(since);
        const given = all.slice(0, most);
        const last = given.at(-1)?.[1].seq ?? seq;
        return {
          found: given.map(([id, one]) => found(id, one)),
          since: `${last}-opaque`,
          pending: all.length - given.length,
        };
      }),
    wait: (since, ms) =>
      new Promise((give) => {
        asked.wait = (asked.wait ?? 0) + 1;
        if (after(since).length > 0) return give(true);
        const tell = () => {
          clearTimeout(timer);
          waiting.delete(tell);
          give(true);
        };
        const timer = setTimeout(() => {
          waiting.delete(tell);
          give(false);
        }, ms);
        waiting.add(tell);
      }),
    read: (revisions) =>
      answer('read', () =>
        revisions.flatMap(({ id, rev }) => {
          const leaf = kept.get(id)?.leaves.find((one) => one.rev === rev);
          return leaf ? [{ id, rev, rivals: [], body: read(leaf) }] : [];
        }),
      ),
    readNewest: (ids) =>
      answer('readNewest', () =>
        ids.flatMap((id) => {
          const one = kept.get(id);
          return one ? [found(id, one)] : [];
        }),
      ),
    write: (sent) =>
      answer('write', () => {
        const all = sent.map(writeOne);
        if (all.some(({ failed }) => failed === undefined)) for (const tell of waiting) tell();
        return all;
      }),
    ahead: () => database.clockAhead,
    documents: () =>
      Object.fromEntries(
        [...kept].flatMap(([id, { leaves }]) => {
          const body = leaves.toSorted(byRank)[0]?.body ?? null;
          return body === null ? [] : [[id, body]];
        }),
      ),
    rivals: () =>
      [...kept].flatMap(([id, { leaves }]) => (leaves.filter(({ body }) => body !== null).length > 1 ? [id] : [])),
  };
  return database;
}

/** Why CouchDB itself would not take it; null where it would. */
function unfit({ id, body }: Sent): string | null {
  if (id.startsWith('_')) return 'Only reserved document ids may start with underscore.';
  if (body && Object.keys(body).some((field) => field.startsWith('_'))) return 'Bad special document member.';
  return body && JSON.stringify(body).length > 8_000_000 ? 'The document is too large.' : null;
}
