import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../saved-page';
import { type Texts, titleOf } from './skeleton-files';

/** Replaces the one place that `pattern` finds. Throws a sentence where the file has no such place, or several. */
function replaceOnce(
  file: string,
  text: string,
  place: { name: string; pattern: RegExp },
  by: (...found: string[]) => string,
): string {
  const [found, ...others] = text.matchAll(new RegExp(place.pattern, 'gm'));
  if (found === undefined || others.length > 0)
    throw new UsageError(
      `Nothing was written: ${file} has ${found ? 'more than one' : 'no'} ${place.name} that a new site goes into; ` +
        'scripts/new-site/lists.ts says how it used to look.',
    );
  return text.slice(0, found.index) + by(...found) + text.slice(found.index + found[0].length);
}

/** Puts lines behind the imports. */
const importing = (file: string, text: string, lines: string): string =>
  replaceOnce(file, text, { name: 'block of imports', pattern: /(?:^import .*;\n)+/ }, (all) => `${all}${lines}\n`);

/** Puts a name at the end of the array that a constant is. */
function listing(file: string, text: string, constant: string, name: string): string {
  const pattern = new RegExp(String.raw`(^export const ${constant}: readonly \w+\[\] = \[[^\]]*?),?\s*\];`);
  return replaceOnce(file, text, { name: `list ${constant}`, pattern }, (_, before = '') => `${before}, ${name}];`);
}

/** The files that name every site, and what each is with one more. */
const lists: { [file: string]: (text: string, name: string, file: string) => string } = {
  'src/sites/index.ts': (text, name, file) =>
    listing(file, importing(file, text, `import { about as ${name} } from './${name}/about';`), 'sites', name),

  'src/sites/with-readers.ts': (text, name, file) => {
    const imports = `import { about as ${name}About } from './${name}/about';
import { reader as ${name}Reader } from './${name}/site';`;
    const constant = `export const ${name} = whole(${name}About, ${name}Reader);`;
    const place = { name: 'block of whole sites', pattern: /(?:^export const \w+ = whole\(.*\);\n)+/ };
    const whole = replaceOnce(file, text, place, (all) => `${all}${constant}\n`);
    return listing(file, importing(file, whole, imports), 'sitesWithReaders', name);
  },

  'manifest.json': (text, name) => {
    const manifest = JSON.parse(text) as { content_scripts?: object[] };
    const { content_scripts: scripts } = manifest;
    if (!scripts)
      throw new UsageError('Nothing was written: manifest.json has no list content_scripts that a new site goes into.');
    const matches = [`https://${name}.example/*`];
    const start = 'document_start';
    scripts.push(
      { matches, js: [`src/tap/sites/${name}.ts`], run_at: start, world: 'MAIN' },
      { matches, js: [`src/content/sites/${name}.ts`], run_at: start },
    );
    return JSON.stringify(manifest, null, 2);
  },

  // What `rules.ts` of the skeleton says.
  'docs/constants.md': (text, name, file) => {
    const source = `borrowed from X 2016: nobody fitted one on ${titleOf(name)} yet`;
    const row = `| \`${name}\` | likes, comments per follower | 1 day, 1 | 0.9, 20, 0.35 | ${source} |`;
    const place = { name: 'table of rules', pattern: /^\| rules .*\n(?:\|.*\n)+/ };
    return replaceOnce(file, text, place, (table) => `${table}${row}\n`);
  },
};

/** Every list of sites with the new one in it; throws a sentence where one is not as it was. */
export const listsWith = (root: string, name: string): Texts =>
  Object.fromEntries(
    Object.entries(lists).map(([file, add]) => [file, add(readFileSync(path.join(root, file), 'utf8'), name, file)]),
  );
