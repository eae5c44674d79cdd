/** Room for so many at first; it is doubled when it is full. */
const firstRoom = 1_024;

/**
 * Whole numbers in ascending order of what they stand for, mended where some come and go: that costs a few comparisons for
 * each of those, and none for the others. No two may compare as equal; `isSame` tells which differ only in their place.
 */
export class Order {
  readonly #compare: (a: number, b: number) => number;
  readonly #isSame: (a: number, b: number) => boolean;
  #items = new Int32Array(firstRoom);
  /** 1 where it is the same as the one before. */
  #repeats = new Uint8Array(firstRoom);
  #length = 0;

  constructor(compare: (a: number, b: number) => number, isSame: (a: number, b: number) => boolean) {
    this.#compare = compare;
    this.#isSame = isSame;
  }

  /** All of them as they are now: no copy. */
  get items(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }

  /** Of each of them, 1 where it is the same as the one before. */
  get repeats(): Uint8Array {
    return this.#repeats.subarray(0, this.#length);
  }

  /** How many at the beginning `isBefore` holds for; it must hold for none after the first for which it does not. */
  countWhile(isBefore: (item: number) => boolean): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.#items[middle] as number)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Puts in what is not in it. */
  add(items: readonly number[]): void {
    const added = items.toSorted(this.#compare);
    const places = added.map((item) => this.#placeOf(item));
    this.#makeRoom(this.#length + added.length);
    let end = this.#length;
    for (let at = added.length - 1; at >= 0; at--) {
      const place = places[at] as number;
      this.#move(place + at + 1, place, end);
      this.#items[place + at] = added[at] as number;
      end = place;
    }
    this.#length += added.length;
    places.forEach((place, at) => {
      this.#look(place + at);
      this.#look(place + at + 1);
    });
  }

  /** Takes out what is in it; must be called while it still stands for what it was put in for. */
  remove(items: readonly number[]): void {
    const places = items.map((item) => this.#placeOf(item)).toSorted((a, b) => a - b);
    places.forEach((place, at) => this.#move(place - at, place + 1, places[at + 1] ?? this.#length));
    this.#length -= places.length;
    places.forEach((place, at) => this.#look(place - at));
  }

  #placeOf(item: number): number {
    return this.countWhile((other) => this.#compare(other, item) < 0);
  }

  #move(to: number, from: number, end: number): void {
    this.#items.copyWithin(to, from, end);
    this.#repeats.copyWithin(to, from, end);
  }

  /** What stands here has another before it now. */
  #look(at: number): void {
    if (at >= this.#length) return;
    const isSame = at > 0 && this.#isSame(this.#items[at - 1] as number, this.#items[at] as number);
    this.#repeats[at] = isSame ? 1 : 0;
  }

  #makeRoom(length: number): void {
    if (length <= this.#items.length) return;
    const [items, repeats] = [this.items, this.repeats];
    const room = Math.max(length, 2 * this.#items.length);
    this.#items = new Int32Array(room);
    this.#repeats = new Uint8Array(room);
    this.#items.set(items);
    this.#repeats.set(repeats);
  }
}
