// The files for the stores: one zip a browser, and the source that reviewers build them from. The same commit gives
// the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = path.join(root, 'dist/packages');
const { version } = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));

/** The first day that the format knows, by the local clock, as which zip files keep times: one date everywhere. */
const mtime = new Date(1980, 0, 1);

/** Every file of a folder as a zip, in the order of their names: its bytes depend on nothing but what it holds. */
function zipOf(/** @type {string} */ folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const named = files.map((file) => ({ file, name: path.relative(folder, file).replaceAll(path.sep, '/') }));
  const ordered = named.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(Object.fromEntries(ordered.map(({ file, name }) => [name, readFileSync(file)])), { level: 9, mtime });
}

execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
mkdirSync(packages, { recursive: true });
for (const browser of ['chrome', 'firefox'])
  writeFileSync(path.join(packages, `fitlens-${version}-${browser}.zip`), zipOf(path.join(root, 'dist', browser)));
const source = path.join(packages, `fitlens-${version}-source.zip`);
// Zip files keep local times.
const env = { ...process.env, TZ: 'UTC' };
execFileSync('git', ['archive', '--format=zip', `--output=${source}`, 'HEAD'], { cwd: root, env });
for (const name of readdirSync(packages)) console.log(path.join('dist/packages', name));
