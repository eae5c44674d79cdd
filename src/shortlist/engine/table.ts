import { findableWords, searchWords } from '../../estimate/text/search-words';
import type { Facets, Query } from '../table-port';
import { Columns } from './columns';
import { facetsOf } from './facets';
import { dueOf, statusOf, statusTest, type Test, testsOf } from './filter';
import { Order } from './order';
import { askedBy } from './shown-candidate';
import { comparePlaces, sortColumnsOf, type OrderedId, type SortColumn, type Wording } from './sort-columns';
import { byNumberOf, inOrder, type Sorted } from './sorted-rows';
import type { Values } from './values';
import { WordIndex } from './word-index';

/** Everybody in the table in memory: no question needs the store, and none sorts again what was sorted before. */
export class Table {
  readonly #columns = new Columns();
  readonly #words = new WordIndex();
  readonly #sortColumns: { readonly [id in OrderedId]: SortColumn };
  /** The orders that were asked for so far. */
  readonly #sorted = new Map<OrderedId, Sorted>();
  readonly #topicWords: Map<string, string[]>;

  constructor(wording: Wording) {
    this.#sortColumns = sortColumnsOf(this.#columns, wording);
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
    for (const { order } of this.#sorted.values()) order.add(rows);
  }

  remove(ids: readonly string[]): void {
    for (const row of this.#leaveOrders(ids)) {
      this.#columns.remove(row);
      this.#words.set(row, []);
    }
  }

  /** Who is in the table. */
  ids(): string[] {
    return this.#rows().map((row) => this.idOf(row));
  }

  /** Does one part after the other of what later questions would have to wait for. */
  *prepare(): Generator<void> {
    yield this.#words.settle();
    for (const id of Object.keys(this.#sortColumns) as OrderedId[]) yield void this.#sortedBy(id);
  }

  /** The rows a query finds, in its order. `now` is ms. */
  find({ text, filters, sort }: Query, now: number): Int32Array {
    const columns = this.#columns;
    const asked = askedBy(filters);
    const tests = [statusTest(columns, asked), ...testsOf(columns, filters, now)];
    const marks = this.#findText(text);
    let count = 0;
    for (let row = 0; row < marks.length; row++) {
      if (marks[row] === 0) continue;
      let isFound = columns.isThere[row] as boolean;
      for (let at = 0; isFound && at < tests.length; at++) isFound = (tests[at] as Test)(row);
      marks[row] = isFound ? 1 : 0;
      if (isFound) count++;
    }
    if (sort.by !== 'status' && sort.by !== 'nextStep')
      return inOrder(this.#sortedBy(sort.by), sort.down, marks, count);
    const numberOf = sort.by === 'status' ? statusOf : dueOf;
    const placed = inOrder(this.#sortedBy('savedAt'), true, marks, count);
    return byNumberOf(placed, (row) => numberOf(columns, row, asked), sort.down);
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

  #sortedBy(id: OrderedId): Sorted {
    const known = this.#sorted.get(id);
    if (known) return known;
    const { isKnown, compare } = this.#sortColumns[id];
    const places = comparePlaces(this.#columns);
    const order = new Order(
      (a, b) => compare(a, b) || places(a, b),
      (a, b) => compare(a, b) === 0,
    );
    order.add(this.#rows());
    const sorted = { order, isKnown };
    this.#sorted.set(id, sorted);
    return sorted;
  }

  #rows(): number[] {
    const rows: number[] = [];
    this.#columns.isThere.forEach((isThere, row) => isThere && rows.push(row));
    return rows;
  }

  /** Takes those of them who are there out of every order, while these still hold, and gives their rows. */
  #leaveOrders(ids: readonly string[]): number[] {
    const rows = ids.flatMap((id) => this.#columns.rowOf(id) ?? []);
    for (const { order } of this.#sorted.values()) order.remove(rows);
    return rows;
  }
}
