/**
 * One fault put into the code on purpose, which a test has to notice: the proof that the test can fail. A file of this
 * folder holds those of one part; `npm run prove -- mutants` puts in one after the other.
 */
export interface Mutant {
  /** What a user or an attacker would get of it, as a sentence. */
  name: string;
  /** From the project's root. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  /** The test file that fails of it, from the project's root. */
  killedBy: string;
  /** The project of Vitest that runs it; those named build and e2e-… look at a build, which is made anew. */
  project: string;
}
