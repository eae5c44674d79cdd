import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The first day that the format knows, by the local clock, as which zip files keep times: one date everywhere. */
const mtime = new Date(1980, 0, 1);

/** These files of a folder as a zip, in the order of their names: its bytes depend on nothing but what they hold. */
export function zipOf(/** @type {string} */ folder, /** @type {readonly string[]} */ names) {
  const ordered = names.toSorted((a, b) => (a < b ? -1 : 1));
  const files = ordered.map((name) => [name, readFileSync(path.join(folder, name))]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}

/** The names of all files below a folder, as a zip writes them. */
export function filesIn(/** @type {string} */ folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) =>
    path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
  );
}
