/** Rows that are read of one file, and its bytes: far above any list of creators. */
export const largestSheet = { rows: 100_000, bytes: 20_000_000 };
