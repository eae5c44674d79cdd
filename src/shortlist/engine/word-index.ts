import { Order } from './order';

/** Which rows have which words, so that all that have one beginning so are found without looking at the others. */
export class WordIndex {
  readonly #texts: string[] = [];
  /** The rows of each word. */
  readonly #rows: number[][] = [];
  readonly #known = new Map<string, number>();
  /** The words of each row. */
  readonly #own: number[][] = [];
  readonly #order = new Order((a, b) =>
    (this.#texts[a] as string) < (this.#texts[b] as string) ? -1 : a === b ? 0 : 1,
  );
  /** Not in their order yet. */
  #added: number[] = [];

  /** Gives a row these words in the place of those it had. `settle` must follow before anything is looked for. */
  set(row: number, words: readonly string[]): void {
    const before = this.#own[row] ?? [];
    const now = [...new Set(words)].map((word) => this.#numberOf(word));
    const kept = new Set(now);
    for (const word of before) if (!kept.has(word)) takeOut(this.#rows[word] as number[], row);
    const had = new Set(before);
    for (const word of now) if (!had.has(word)) (this.#rows[word] as number[]).push(row);
    this.#own[row] = now;
  }

  settle(): void {
    this.#order.add(this.#added);
    this.#added = [];
  }

  /** Of each of so many rows, whether it has for each of `beginnings` a word that begins so. */
  find(beginnings: readonly string[], rows: number): Uint8Array {
    // How many of the beginnings each row has, without a gap from the first one on.
    const had = new Uint16Array(rows);
    beginnings.forEach((beginning, at) => {
      for (const word of this.#beginningWith(beginning))
        for (const row of this.#rows[word] as number[]) if (had[row] === at) had[row] = at + 1;
    });
    return Uint8Array.from(had, (count) => (count === beginnings.length ? 1 : 0));
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
    this.#rows.push([]);
    this.#added.push(added);
    return added;
  }
}

/** The order of the others does not matter. */
function takeOut(rows: number[], row: number): void {
  const last = rows.pop() as number;
  if (last !== row) rows[rows.indexOf(row)] = last;
}
