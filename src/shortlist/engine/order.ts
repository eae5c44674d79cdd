/** At most half of the room is ever free. */
const firstRoom = 1_024;

/**
 * Whole numbers in ascending order of what they stand for, mended where some come and go: it costs a few comparisons for
 * each of those, and none for the others. No two may compare as equal.
 */
export class Order {
  #items = new Int32Array(firstRoom);
  #length = 0;

  constructor(private readonly compare: (a: number, b: number) => number) {}

  /** All of them as they are now: no copy. */
  get items(): Int32Array {
    return this.#items.subarray(0, this.#length);
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
    const added = items.toSorted(this.compare);
    const places = added.map((item) => this.#placeOf(item));
    this.#makeRoom(this.#length + added.length);
    let end = this.#length;
    for (let at = added.length - 1; at >= 0; at--) {
      const place = places[at] as number;
      this.#items.copyWithin(place + at + 1, place, end);
      this.#items[place + at] = added[at] as number;
      end = place;
    }
    this.#length += added.length;
  }

  /** Takes out what is in it; must be called while it still stands for what it was put in for. */
  remove(items: readonly number[]): void {
    const places = items.map((item) => this.#placeOf(item)).toSorted((a, b) => a - b);
    places.forEach((place, at) => this.#items.copyWithin(place - at, place + 1, places[at + 1] ?? this.#length));
    this.#length -= places.length;
  }

  #placeOf(item: number): number {
    return this.countWhile((other) => this.compare(other, item) < 0);
  }

  #makeRoom(length: number): void {
    if (length <= this.#items.length) return;
    const roomier = new Int32Array(Math.max(length, 2 * this.#items.length));
    roomier.set(this.items);
    this.#items = roomier;
  }
}
