/**
 * How many mutants one test tries, and with which seed. In `npm test` these `few`, always the same ones: it fails for what
 * was changed and for nothing else. Where `FUZZ_RUNS` is set (`npm run prove`: 100,000 a site, or a kind of input) this
 * `share` of so many, new ones each time; fast-check prints the seed of one that fails, and `FUZZ_SEED` takes it.
 */
export function seeded(few: number, share: number): { numRuns: number; seed?: number } {
  const [runs, seed] = [process.env['FUZZ_RUNS'], process.env['FUZZ_SEED']];
  return {
    numRuns: runs === undefined ? few : Math.ceil(Number(runs) * share),
    ...(seed !== undefined ? { seed: Number(seed) } : runs === undefined && { seed: 13 }),
  };
}

/** The one with this number; a property is given numbers, so that fast-check prints them and not what they stand for. */
export function numbered<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new Error(`There are ${all.length}, and none with the number ${index}.`);
  return one;
}
