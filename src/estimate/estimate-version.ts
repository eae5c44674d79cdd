/**
 * Raised with every change of what an estimate says of the same account by the same brief: summaries and digests that
 * were kept by another are then made anew. `test/unit/golden.test.ts` fails when that was forgotten.
 */
export const estimateVersion = 2;
