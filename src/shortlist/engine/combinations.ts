/** A column of lists of words, each different list kept once: most creators share theirs with many. */
export class Combinations {
  /** Every list there is or was. */
  readonly lists: (readonly string[])[] = [];
  /** Of each row, which of them it has. */
  readonly of: number[] = [];
  readonly #known = new Map<string, number>();

  set(slot: number, list: readonly string[]): void {
    const name = JSON.stringify(list);
    let at = this.#known.get(name);
    if (at === undefined) {
      at = this.lists.push(list) - 1;
      this.#known.set(name, at);
    }
    this.of[slot] = at;
  }

  at(slot: number): readonly string[] {
    return this.lists[this.of[slot] as number] ?? [];
  }

  /** By the number of a list, whether it has one of `wanted`. */
  having(wanted: readonly string[]): boolean[] {
    const all = new Set(wanted);
    return this.lists.map((list) => list.some((one) => all.has(one)));
  }
}
