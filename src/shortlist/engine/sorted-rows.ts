import type { Order } from './order';
import type { SortColumn } from './sort-columns';

/** A column, and all rows in its order: upwards, behind them those of which it is not known. */
export interface Sorted extends SortColumn {
  order: Order;
}

/** How many rows are marked with 1. */
const countOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

/** The marked rows, upwards or downwards. The same ones keep their places, and what is not known stays last, either way. */
export function inOrder({ order, isKnown, compare }: Sorted, down: boolean, marks: Uint8Array): Int32Array {
  const { items } = order;
  const found = new Int32Array(countOf(marks));
  let length = 0;
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const row = items[at] as number;
      if (marks[row] === 1) found[length++] = row;
    }
  };
  const known = down ? order.countWhile(isKnown) : 0;
  for (let end = known; end > 0;) {
    let begin = end - 1;
    while (begin > 0 && compare(items[begin - 1] as number, items[begin] as number) === 0) begin--;
    take(begin, end);
    end = begin;
  }
  take(known, items.length);
  return found;
}

/** The same rows by a number that few differ in, NaN where it is not known; the same ones keep their places. */
export function byNumberOf(rows: Int32Array, numberOf: (row: number) => number, down: boolean): Int32Array {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const number = numberOf(row);
    const group = groups.get(number);
    if (group) group.push(row);
    else groups.set(number, [row]);
  }
  const unknown = groups.get(NaN) ?? [];
  groups.delete(NaN);
  const sorted = [...groups].toSorted(([a], [b]) => (down ? b - a : a - b));
  return Int32Array.from([...sorted.flatMap(([, group]) => group), ...unknown]);
}
