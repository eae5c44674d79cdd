import type { Touched } from '../../shared/changes';
import { nextTask } from '../../shared/next-task';
import { countSaved } from '../../store/kept';
import type { Store } from '../../store/schema';
import { listSaved } from '../../store/shortlist';
import type { Facets, Found, Query, Row, TablePort } from '../table-port';
import { readRows } from './read-rows';
import { idsOf, readPart, readThese } from './read-values';
import { type Asked, askedBy } from './shown-candidate';
import type { Wording } from './sort-columns';
import { Table } from './table';

/** Creators that are read at once: at the beginning, more than a screen shows, and afterwards. */
const [first, part] = [100, 500];
/** Everybody is read once the first rows were given, which would have to wait for it, or after so many milliseconds. */
const headStart = 1_000;
/** After so many parts it is told that there is more: whoever hears it asks anew, and that takes time from reading. */
const partsTold = 10;
/** Answers whose rows can be asked for: a board asks for one of each status, and one is drawn while the next is on its way. */
const remembered = 24;

/** A table of what is kept: it is read once, the last saved first, and mended where somebody changes. */
export class TableService implements Omit<TablePort, 'onChange'> {
  readonly #open: () => Promise<Store>;
  readonly #table: Table;
  /** Called when a later answer may be another. */
  readonly #tell: () => void;
  readonly #answers = new Map<number, { rows: Int32Array; asked: Asked }>();
  #asked = 0;
  /** The last saved are there; null before, and after a failure. */
  #begun: Promise<void> | null = null;
  /** Ends when all that was to be read was read: what is written while others are read must be read after them. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Who was met since it was begun to read everybody; null while nobody does. */
  #met: Set<string> | null = null;
  #isToReadAgain = false;
  /** Why everybody could not be read; null once that was told. */
  #failure: Error | null = null;
  /** Everybody is still to be read for the first time. */
  #isToBegin = false;
  #read = 0;

  constructor(open: () => Promise<Store>, wording: Wording, tell: () => void) {
    this.#open = open;
    this.#table = new Table(wording);
    this.#tell = tell;
  }

  async ask(query: Query): Promise<Found> {
    this.#tellFailure();
    await this.#begin();
    const rows = this.#table.find(query, Date.now());
    const id = ++this.#asked;
    this.#answers.set(id, { rows, asked: askedBy(query.filters) });
    this.#answers.delete(id - remembered);
    return { id, total: rows.length, read: this.#read };
  }

  async rows(found: number, from: number, to: number): Promise<Row[]> {
    const answer = this.#answers.get(found);
    try {
      return answer ? await readRows(await this.#open(), this.#idsOf(answer.rows, from, to), answer.asked) : [];
    } finally {
      this.#readFirst();
    }
  }

  async keys(found: number, from: number, to: number): Promise<string[]> {
    const answer = this.#answers.get(found);
    return answer ? this.#idsOf(answer.rows, from, to) : [];
  }

  async facets(): Promise<Facets> {
    await this.#begin();
    return this.#table.facets();
  }

  async changed(keys: Touched): Promise<void> {
    // What was not read yet will be read as it is then.
    if (this.#begun === null) return;
    if (keys === null) return this.#readAll();
    await this.#inTurn(() => this.#mend(keys)).catch((error: unknown) => {
      // What was missed is not known any more: the next question begins anew.
      this.#begun = null;
      throw error;
    });
    this.#tell();
  }

  async #mend(keys: readonly string[]): Promise<void> {
    const db = await this.#open();
    const ids = await idsOf(db, keys);
    const values = await readThese(db, ids);
    const listed = new Set(values.map(({ id }) => id));
    this.#table.put(values);
    this.#table.remove(ids.filter((id) => !listed.has(id)));
    for (const id of listed) this.#met?.add(id);
  }

  #idsOf = (rows: Int32Array, from: number, to: number): string[] =>
    Array.from(rows.subarray(from, Math.max(from, to)), (row) => this.#table.idOf(row));

  /** Reads the last saved, and then, without anybody waiting for it, everybody. */
  #begin(): Promise<void> {
    this.#begun ??= this.#readLastSaved();
    return this.#begun;
  }

  async #readLastSaved(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        const db = await this.#open();
        const { rows } = await listSaved(db, null, first);
        this.#table.put(
          await readThese(
            db,
            rows.map(({ id }) => id),
          ),
        );
      });
    } catch (error) {
      this.#begun = null;
      throw error;
    }
    this.#isToBegin = true;
    setTimeout(() => this.#readFirst(), headStart);
  }

  /** Once: whoever waits for everybody to be read would wait for ever, and whoever tries again is not told of what was before. */
  #tellFailure(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
  }

  /** Reads everybody for the first time, unless that was begun. */
  #readFirst(): void {
    if (!this.#isToBegin) return;
    this.#isToBegin = false;
    void this.#readAll();
  }

  async #readAll(): Promise<void> {
    this.#isToReadAgain = true;
    if (this.#met) return;
    try {
      while (this.#isToReadAgain) {
        this.#isToReadAgain = false;
        this.#met = new Set();
        await this.#readParts(this.#met, await countSaved(await this.#open()));
      }
    } catch (error) {
      // The next question says so, and the one after it begins anew.
      this.#begun = null;
      this.#failure = error instanceof Error ? error : new Error(String(error));
      console.error('Fitlens could not read everybody for the table', error);
      this.#tell();
      return;
    } finally {
      this.#met = null;
    }
    this.#read = 1;
    this.#tell();
    for (const _ of this.#table.prepare()) await nextTask();
  }

  /** Reads everybody, and takes out who was not met. `saved` is about how many there are. */
  async #readParts(met: Set<string>, saved: number): Promise<void> {
    let after: string | null = null;
    let parts = 0;
    do {
      after = await this.#inTurn(async (): Promise<string | null> => {
        const { values, next } = await readPart(await this.#open(), after, part);
        this.#table.put(values);
        for (const { id } of values) met.add(id);
        if (next === null) this.#table.remove(this.#table.ids().filter((id) => !met.has(id)));
        return next;
      });
      if (this.#read < 1) this.#read = Math.min(met.size / Math.max(saved, 1), 0.99);
      if (++parts % partsTold === 0) this.#tell();
    } while (after !== null);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => {});
    return done;
  }
}
