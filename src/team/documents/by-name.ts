import { compare } from '../../model/in-order';

/** Things of two documents by what names them, sorted by it; what both have is joined. */
export function joinedBy<One>(
  nameOf: (one: One) => string,
  all: readonly One[],
  join: (one: One, other: One) => One,
): One[] {
  const named = new Map<string, One>();
  for (const one of all) {
    const known = named.get(nameOf(one));
    named.set(nameOf(one), known === undefined ? one : join(known, one));
  }
  return [...named].toSorted(([a], [b]) => compare(a, b)).map(([, one]) => one);
}

/**
 * The greatest by `placeOf`, as many as a document may hold, in the order they had. Only a document beyond that bound may depend on
 * which versions met first: what was cut off in one is not there to be joined in the next.
 */
export function latestOf<One>(all: readonly One[], most: number, placeOf: (one: One) => string): One[] {
  if (all.length <= most) return [...all];
  const left = new Set(all.toSorted((a, b) => compare(placeOf(b), placeOf(a))).slice(0, most));
  return all.filter((one) => left.has(one));
}
