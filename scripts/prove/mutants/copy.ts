import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../test/support/driver';
import type { Mutant } from '../../../test/mutants/mutant';

const notCopied = new Set(['node_modules', 'dist', '.git', '.cache', 'pictures'].map((name) => path.join(root, name)));

/** What tools keep beside the packages, by what they met: of a fault nothing may stay there. */
const caches = new Set(['.cache', '.vite', '.vite-temp']);

/** The packages of this checkout, each by a link, in a folder of its own. */
function linkPackages(folder: string): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!caches.has(name)) symlinkSync(path.join(from, name), path.join(to, name), 'junction');
}

export interface Copy {
  folder: string;
  /** Does `work` while the fault is in the copy. Null: its text does not stand there exactly once. */
  withMutant<T>(mutant: Mutant, work: () => Promise<T>): Promise<T | null>;
}

/** The checkout as it is, also what is not committed, in a folder of its own; its packages are those of this one. */
export function copyCheckout(): Copy {
  const folder = mkdtempSync(path.join(tmpdir(), 'fitlens-mutants-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(root, folder, { recursive: true, filter: (file) => !notCopied.has(path.normalize(file)) });
  linkPackages(folder);
  return {
    folder,
    async withMutant({ file, find, replace }, work) {
      const place = path.join(folder, file);
      const text = readFileSync(place, 'utf8');
      const [before, after, ...more] = text.split(find);
      if (before === undefined || after === undefined || more.length > 0) return null;
      writeFileSync(place, before + replace + after);
      try {
        return await work();
      } finally {
        writeFileSync(place, text);
      }
    },
  };
}
