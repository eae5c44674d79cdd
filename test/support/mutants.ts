import path from 'node:path';
import type { Mutant } from '../mutants/mutant';

export interface MutantFile {
  /** Its name without its ending: the part whose mutants it holds. */
  part: string;
  mutants: readonly Mutant[];
}

/** Every list of mutants there is; the file that says how one is written holds none. */
export const mutantFiles: readonly MutantFile[] = Object.entries(
  import.meta.glob<{ mutants?: readonly Mutant[] }>('../mutants/*.ts', { eager: true }),
).flatMap(([file, { mutants }]) => (mutants ? [{ part: path.posix.basename(file, '.ts'), mutants }] : []));
