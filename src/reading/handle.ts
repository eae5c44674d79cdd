/** Handles are the same in upper and lower case. Nobody's is nobody's. */
export const isSameHandle = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
