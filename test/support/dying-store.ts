/* oxlint-disable no-underscore-dangle -- what can be stopped in the middle are the parts that fake-indexeddb calls its own */
import 'fake-indexeddb/auto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { forceCloseDatabase } from 'fake-indexeddb';
import { isThorough } from './thorough';

// Lets a worker die at any of its dealings with the store: with the n-th request that was carried out, or with a
// transaction that was committed just then. What it had open is undone, and whatever of it still runs reaches nothing.

/** What is used of `fake-indexeddb` beyond the standard. */
interface Transaction {
  mode: string;
  db: Connection;
  _state: string;
  _abort(name: string): void;
  _execRequestAsync(request: { operation: () => unknown; source?: unknown }): Request;
  dispatchEvent(event: { type: string }): boolean;
}
interface Request {
  dispatchEvent(event: { type: string }): boolean;
}
interface Connection extends EventTarget {
  _closed: boolean;
  transaction(...scope: unknown[]): Transaction;
}

/** One life of a worker. */
class Life {
  steps = 0;
  /** The steps that were commits. */
  readonly commits: number[] = [];
  isOver = false;
  private readonly transactions = new Set<Transaction>();
  readonly connections = new Set<Connection>();
  private end = () => {};
  readonly ended = new Promise<void>((done) => (this.end = done));

  /** `last`: the step it does not survive. */
  constructor(private readonly last: number) {}

  owns(tx: Transaction): void {
    this.transactions.add(tx);
    this.connections.add(tx.db);
  }

  /** Whether something it began is still under way. */
  get isBusy(): boolean {
    return [...this.transactions].some(({ _state }) => _state !== 'finished');
  }

  step(): void {
    if (!this.isOver && ++this.steps >= this.last) this.stop();
  }

  commit(): void {
    if (!this.isOver) this.commits.push(this.steps + 1);
    this.step();
  }

  stop(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const tx of this.transactions) if (tx._state !== 'finished') tx._abort('AbortError');
    this.end();
  }

  /** Throws where it is over: the dead do nothing. */
  mustBeAlive(): void {
    if (this.isOver) throw new DOMException('This worker was stopped.', 'InvalidStateError');
  }
}

const lives = new AsyncLocalStorage<Life>();
const ownerOf = new WeakMap<Transaction, Life>();
const madeBy = new WeakMap<Request, Transaction>();

function adopt(tx: Transaction): Life | undefined {
  const life = ownerOf.get(tx) ?? lives.getStore();
  if (!life) return undefined;
  ownerOf.set(tx, life);
  life.owns(tx);
  return life;
}

/** Whether nobody is there any more to hear what became of it. That an upgrade is undone, the store itself must hear. */
const isUnheard = (tx: Transaction | undefined): boolean =>
  tx !== undefined && tx.mode !== 'versionchange' && ownerOf.get(tx)?.isOver === true;

function watchStore(): void {
  const tx = IDBTransaction.prototype as unknown as Transaction;
  const { _execRequestAsync: execute, dispatchEvent: dispatch } = tx;
  tx._execRequestAsync = function (this: Transaction, request) {
    lives.getStore()?.mustBeAlive();
    const life = adopt(this);
    const operation = () => {
      const result = request.operation();
      // Making an index is part of an upgrade, and no request of its own.
      if (request.source) life?.step();
      return result;
    };
    const made = execute.call(this, { ...request, operation });
    madeBy.set(made, this);
    return made;
  };
  tx.dispatchEvent = function (this: Transaction, event) {
    if (event.type === 'complete' && this.mode !== 'readonly') adopt(this)?.commit();
    return isUnheard(this) || dispatch.call(this, event);
  };
  const request = IDBRequest.prototype as unknown as Request;
  const { dispatchEvent: tell } = request;
  request.dispatchEvent = function (this: Request, event) {
    return isUnheard(madeBy.get(this)) || tell.call(this, event);
  };
  const connection = IDBDatabase.prototype as unknown as Connection;
  const { transaction } = connection;
  connection.transaction = function (this: Connection, ...scope) {
    lives.getStore()?.mustBeAlive();
    const made = transaction.apply(this, scope);
    adopt(made);
    return made;
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...named) {
    lives.getStore()?.mustBeAlive();
    return open.apply(this, named);
  };
}
watchStore();

/** Ends the life that this is called in, here and now. */
export function endLife(): void {
  lives.getStore()?.stop();
}

const turn = () => new Promise<void>((done) => void setImmediate(done));

/** Until nothing of a life is under way, also nothing that it began after it had answered. */
async function rest(life: Life): Promise<void> {
  for (let quiet = 0; quiet < 6; quiet++) {
    await turn();
    if (life.isBusy) quiet = 0;
  }
}

async function closeConnections({ connections }: Life): Promise<void> {
  for (const connection of connections) {
    if (connection._closed) continue;
    const closed = new Promise((done) => {
      connection.addEventListener('close', done);
    });
    // Its types ask for the class where the function takes a database.
    forceCloseDatabase(connection as never);
    await closed;
  }
  await turn();
}

export interface Lived<T> {
  /** Whether the step came; otherwise the worker did all there was to do. */
  died: boolean;
  /** What was answered before the end; null where nothing was. */
  answer: { is: T } | null;
  steps: number;
  /** Which of the steps were commits. */
  commits: readonly number[];
}

/**
 * A worker's life of one `work`, and of what it does on its own afterwards. It ends with the `last` step, a request or
 * commit, counted from 1. Afterwards its connections are gone, as a browser leaves it.
 */
export async function live<T>(work: () => Promise<T>, last = Infinity): Promise<Lived<T>> {
  const life = new Life(last);
  let answer: { is: T } | null = null;
  const answering = lives.run(life, work).then(
    (is) => {
      // Who is dead tells nobody.
      if (!life.isOver) answer = { is };
      return null;
    },
    (error: unknown) => (life.isOver ? null : { error }),
  );
  const failed = await Promise.race([answering, life.ended]);
  if (failed) throw failed.error;
  await rest(life);
  await closeConnections(life);
  return { died: life.isOver, answer, steps: life.steps, commits: life.commits };
}

/**
 * The steps at which a worker has to be stopped to see all that it can leave. A stop undoes what was not committed: between
 * two commits all stops leave the same, and what is answered too early was answered by the last of them. So of each such row
 * of steps the first and the last are enough. `npm run prove` takes every step.
 */
export function stopsOf({ steps, commits }: Pick<Lived<unknown>, 'steps' | 'commits'>): number[] {
  const every = Array.from({ length: steps }, (_, at) => at + 1);
  if (isThorough) return every;
  const ends = new Set([1, steps, ...commits.flatMap((at) => [at - 1, at])]);
  return every.filter((step) => ends.has(step));
}
