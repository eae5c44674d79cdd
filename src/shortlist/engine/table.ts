import { statuses } from '../../model/candidate';
import { findableWords, searchWords } from '../../estimate/text/search-words';
import type { Facets, Query } from '../table-port';
import { Columns } from './columns';
import { facetsOf } from './facets';
import { dueOf, filterOf, statusOf } from './filter';
import { Order } from './order';
import { askedBy } from './shown-candidate';
import { comparePlaces, sortColumnsOf, type OrderedId, type Wording } from './sort-columns';
import { byNumberOf, inOrder, type Sorted } from './sorted-rows';
import type { Values } from './values';
import { WordIndex } from './word-index';

/** Everybody in the table in memory, in every order at once: no question needs the store, or sorts what was sorted. */
export class Table {
  readonly #columns = new Columns();
  readonly #words = new WordIndex();
  readonly #sorted: { readonly [id in OrderedId]: Sorted };
  readonly #topicWords: Map<string, string[]>;

  constructor(wording: Wording) {
    const places = comparePlaces(this.#columns);
    const columns = Object.entries(sortColumnsOf(this.#columns, wording)).map(([id, column]) => {
      const compare = (a: number, b: number) =>
        Number(column.isKnown(b)) - Number(column.isKnown(a)) ||
        (column.isKnown(a) ? column.compare(a, b) : 0) ||
        places(a, b);
      return [id, { ...column, order: new Order(compare) }];
    });
    this.#sorted = Object.fromEntries(columns) as { [id in OrderedId]: Sorted };
    this.#topicWords = new Map(Object.entries(wording.topics).map(([key, name]) => [key, findableWords([name])]));
  }

  /** The creator of a row. */
  idOf(row: number): string {
    return this.#columns.ids[row] as string;
  }

  /** Writes what is known of creators, each named once, in the place of what was known of them. */
  put(some: readonly Values[]): void {
    this.#leaveOrders(some.map(({ id }) => id));
    const rows = some.map((values) => {
      const row = this.#columns.set(values);
      const topical = values.topics.flatMap((topic) => this.#topicWords.get(topic) ?? []);
      this.#words.set(row, [...values.words, ...topical]);
      return row;
    });
    this.#words.settle();
    for (const { order } of Object.values(this.#sorted)) order.add(rows);
  }

  remove(ids: readonly string[]): void {
    for (const row of this.#leaveOrders(ids)) {
      this.#columns.remove(row);
      this.#words.set(row, []);
    }
  }

  /** Who is in the table. */
  *ids(): Generator<string> {
    for (const row of this.#sorted.savedAt.order.items) yield this.idOf(row);
  }

  /** The rows a query finds, in its order. `now` is ms. */
  find({ text, filters, sort }: Query, now: number): Int32Array {
    const columns = this.#columns;
    const asked = askedBy(filters);
    const isWanted = filterOf(columns, filters, now);
    const marks = this.#findText(text);
    for (let row = 0; row < marks.length; row++)
      if (marks[row] === 1 && !(columns.isThere[row] && isWanted(row) && statusOf(columns, row, asked) !== null))
        marks[row] = 0;
    if (sort.by !== 'status' && sort.by !== 'nextStep') return inOrder(this.#sorted[sort.by], sort.down, marks);
    const numberOf =
      sort.by === 'status'
        ? (row: number) => statuses.indexOf(statusOf(columns, row, asked) ?? 'shortlisted')
        : (row: number) => dueOf(columns, row, asked);
    return byNumberOf(inOrder(this.#sorted.savedAt, true, marks), numberOf, sort.down);
  }

  facets(): Facets {
    return facetsOf(this.#columns);
  }

  /** Of each row 1 where the search finds it: everybody where nothing was typed, nobody by signs without a word. */
  #findText(text: string): Uint8Array {
    const { size } = this.#columns;
    if (text.trim() === '') return new Uint8Array(size).fill(1);
    const words = searchWords(text);
    return words.length === 0 ? new Uint8Array(size) : this.#words.find(words, size);
  }

  /** Takes those of them who are there out of every order, while these still hold, and gives their rows. */
  #leaveOrders(ids: readonly string[]): number[] {
    const rows = ids.flatMap((id) => this.#columns.rowOf(id) ?? []);
    for (const { order } of Object.values(this.#sorted)) order.remove(rows);
    return rows;
  }
}
