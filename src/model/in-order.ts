// What two browsers write of the same things has the same bytes, whoever wrote it.

/** Texts by their UTF-16 units, as JavaScript orders them in every language. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The same of two pairs of texts: by the second where the first are the same. */
export const comparePairs = (one: readonly [string, string], other: readonly [string, string]): number =>
  compare(one[0], other[0]) || compare(one[1], other[1]);

/** The same value with the fields of every object in the order of their names; fields that are undefined are left out. */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => inOrder(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field as unknown)])) as T;
}

/** A text that is the same for the same value; what tells nothing is the empty one, and so below all that tells something. */
export const textOf = (value: unknown): string =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    ? ''
    : JSON.stringify(inOrder(value));

/** The greater of two texts: of stamps, the later. */
export const greater = (one: string, other: string): string => (other > one ? other : one);
