import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../saved-page';

/** The texts of files, by their paths from the repository's root. */
export interface Texts {
  [file: string]: string;
}

/** The site's name as people read it. */
export const titleOf = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The skeleton's own name and day, in paths and texts alike. */
const fillIn = (text: string, name: string): string =>
  text
    .replaceAll('newsite', name)
    .replaceAll('Newsite', titleOf(name))
    .replaceAll('2000-01-01', new Date().toISOString().slice(0, 10));

/**
 * The files of a new site: those of `skeleton/`, which stand there as they will stand in the repository. Throws a sentence
 * where one is there already.
 */
export function skeletonOf(root: string, name: string): Texts {
  const skeleton = path.join(root, 'scripts/new-site/skeleton');
  const files = readdirSync(skeleton, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = Object.fromEntries(
    files.map((file) => [
      fillIn(path.relative(skeleton, file).split(path.sep).join('/'), name),
      fillIn(readFileSync(file, 'utf8'), name),
    ]),
  );
  const there = Object.keys(texts).find((file) => existsSync(path.join(root, file)));
  if (there !== undefined) throw new UsageError(`${there} is there already and stays as it is: take another name.`);
  return texts;
}
