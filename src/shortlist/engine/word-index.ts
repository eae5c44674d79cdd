import { Order } from './order';

/** Which rows have which words, so that all that have one beginning so are found without looking at the others. */
export class WordIndex {
  readonly #texts: string[] = [];
  /** The rows of each word; most words have one. */
  readonly #rows: (number | number[])[] = [];
  readonly #known = new Map<string, number>();
  /** The words of each row. */
  readonly #own: number[][] = [];
  readonly #order = new Order(
    (a, b) => (a === b ? 0 : (this.#texts[a] as string) < (this.#texts[b] as string) ? -1 : 1),
    () => false,
  );
  /** Not in their order yet. */
  #added: number[] = [];

  /** Gives a row these words in the place of those it had. */
  set(row: number, words: readonly string[]): void {
    const before = this.#own[row] ?? [];
    const now = [...new Set(words)].map((word) => this.#numberOf(word));
    for (const word of before) if (!now.includes(word)) this.#takeOut(word, row);
    for (const word of now) if (!before.includes(word)) this.#putIn(word, row);
    this.#own[row] = now;
  }

  /** Puts new words where they belong: nothing is to be done then when something is looked for. */
  settle(): void {
    if (this.#added.length === 0) return;
    this.#order.add(this.#added);
    this.#added = [];
  }

  /** Marks with 1 each of so many rows that has for each of `beginnings` a word that begins so. */
  find(beginnings: readonly string[], rows: number): Uint8Array {
    this.settle();
    let found = new Uint8Array(rows).fill(1);
    for (const beginning of beginnings) {
      const having = new Uint8Array(rows);
      for (const word of this.#beginningWith(beginning)) {
        const own = this.#rows[word] as number | number[];
        if (typeof own === 'number') having[own] = found[own] as number;
        else for (const row of own) having[row] = found[row] as number;
      }
      found = having;
    }
    return found;
  }

  #beginningWith(beginning: string): Int32Array {
    const end = `${beginning}\uffff`;
    const from = this.#order.countWhile((word) => (this.#texts[word] as string) < beginning);
    const to = this.#order.countWhile((word) => (this.#texts[word] as string) < end);
    return this.#order.items.subarray(from, to);
  }

  #numberOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const added = this.#texts.push(word) - 1;
    this.#known.set(word, added);
    this.#rows.push(nobody);
    this.#added.push(added);
    return added;
  }

  #putIn(word: number, row: number): void {
    const rows = this.#rows[word] as number | number[];
    if (typeof rows === 'number') this.#rows[word] = [rows, row];
    else if (rows.length === 0) this.#rows[word] = row;
    else rows.push(row);
  }

  /** The order of the others does not matter. */
  #takeOut(word: number, row: number): void {
    const rows = this.#rows[word] as number | number[];
    if (typeof rows === 'number') this.#rows[word] = nobody;
    else {
      const last = rows.pop() as number;
      if (last !== row) rows[rows.indexOf(row)] = last;
    }
  }
}

/** The rows of a word that nobody has. */
const nobody: number[] = [];
