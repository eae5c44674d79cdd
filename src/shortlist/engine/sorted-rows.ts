import type { Order } from './order';

/** All rows in the order of a column: upwards, behind them those of which it is not known. */
export interface Sorted {
  order: Order;
  isKnown(row: number): boolean;
}

/**
 * The rows that are marked with 1, `count` of them, upwards or downwards. The same ones keep their places, and what is not
 * known stays last, either way.
 */
export function inOrder({ order, isKnown }: Sorted, down: boolean, marks: Uint8Array, count: number): Int32Array {
  const { items, repeats } = order;
  const found = new Int32Array(count);
  let length = 0;
  const known = down ? order.countWhile(isKnown) : 0;
  for (let end = known; end > 0;) {
    let begin = end - 1;
    while (repeats[begin] === 1) begin--;
    for (let at = begin; at < end; at++) {
      const row = items[at] as number;
      if (marks[row] === 1) found[length++] = row;
    }
    end = begin;
  }
  for (let at = known; at < items.length; at++) {
    const row = items[at] as number;
    if (marks[row] === 1) found[length++] = row;
  }
  return found;
}

/** Bits of a number that are sorted at once; two times as many are all it may have. */
const digit = 14;
const values = 2 ** digit;
const greatest = 2 ** (2 * digit) - 1;

/** Rows, and by which number each of them is sorted. */
interface Keyed {
  rows: Int32Array;
  keys: Int32Array;
}

/**
 * The same rows by a number each, from 0 to 2^28, Infinity where it is not known: those stay last. The same ones keep their
 * places. (A radix sort: it takes as long for each row, however many there are.)
 */
export function byNumberOf(rows: Int32Array, numberOf: (row: number) => number, down: boolean): Int32Array {
  const known: Keyed = { rows: new Int32Array(rows.length), keys: new Int32Array(rows.length) };
  const unknown = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const number = numberOf(row);
    if (number === Infinity) unknown[at - count] = row;
    else {
      known.rows[count] = row;
      known.keys[count++] = down ? greatest - number : number;
    }
  }
  const sorted = sortDigit(sortDigit(firstOf(known, count), 0), digit);
  const all = new Int32Array(rows.length);
  all.set(sorted.rows);
  all.set(unknown.subarray(0, rows.length - count), count);
  return all;
}

const firstOf = ({ rows, keys }: Keyed, count: number): Keyed => ({
  rows: rows.subarray(0, count),
  keys: keys.subarray(0, count),
});

/** By the digit that begins at this bit. */
function sortDigit({ rows, keys }: Keyed, bit: number): Keyed {
  const begins = new Int32Array(values + 1);
  for (let at = 0; at < keys.length; at++) {
    const value = ((keys[at] as number) >>> bit) & (values - 1);
    begins[value + 1] = (begins[value + 1] as number) + 1;
  }
  for (let value = 0; value < values; value++)
    begins[value + 1] = (begins[value + 1] as number) + (begins[value] as number);
  const sorted: Keyed = { rows: new Int32Array(rows.length), keys: new Int32Array(rows.length) };
  for (let at = 0; at < rows.length; at++) {
    const key = keys[at] as number;
    const value = (key >>> bit) & (values - 1);
    const to = begins[value] as number;
    begins[value] = to + 1;
    sorted.rows[to] = rows[at] as number;
    sorted.keys[to] = key;
  }
  return sorted;
}
