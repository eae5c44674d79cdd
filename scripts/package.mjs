// The files for the stores: one zip a browser, and the source that reviewers build them from (docs/for-reviewers.md). The
// same commit gives the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles, uncommitted } from './package/source-files.mjs';
import { filesIn, zipOf } from './package/zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = path.join(root, 'dist/packages');

const changes = uncommitted(root);
if (changes !== '') {
  console.error(`What a store gets is built from a commit, and this is in none:\n${changes}`);
  process.exit(1);
}
execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
const { version } = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
const zips = {
  chrome: () => zipOf(path.join(root, 'dist/chrome'), filesIn(path.join(root, 'dist/chrome'))),
  firefox: () => zipOf(path.join(root, 'dist/firefox'), filesIn(path.join(root, 'dist/firefox'))),
  source: () => zipOf(root, sourceFiles(root)),
};
rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });
for (const [name, zip] of Object.entries(zips)) {
  const file = path.join(packages, `fitlens-${version}-${name}.zip`);
  const bytes = zip();
  writeFileSync(file, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${path.relative(root, file)}`);
}
