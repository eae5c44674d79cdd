// npm run release -- VERSION [--commit]      a new version in every file that names one, and in the changelog
//   Without --commit nothing is committed or tagged, and nothing is ever pushed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { uncommitted } from './package/source-files.mjs';
import { hasPassed } from './release/passed.mjs';
import { withNewVersion } from './release/new-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = {
  manifest: 'manifest.json',
  package: 'package.json',
  lock: 'package-lock.json',
  changelog: 'CHANGELOG.md',
};

const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 2, 2] });
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8');

function release(/** @type {string | undefined} */ version, /** @type {boolean} */ commits) {
  const today = new Date().toISOString().slice(0, 10);
  const texts = {
    manifest: read(files.manifest),
    package: read(files.package),
    lock: read(files.lock),
    changelog: read(files.changelog),
  };
  const made = withNewVersion(texts, version, today);
  const changes = uncommitted(root);
  if (changes !== '') throw new Error(`A release is made of a commit, and this is in none:\n${changes}`);
  if (!hasPassed(root)) throw new Error('The tests have not passed on this commit: run npm test first, all of it.');
  for (const [name, file] of Object.entries(files))
    writeFileSync(path.join(root, file), made[/** @type {keyof typeof files} */ (name)]);
  console.log(`${Object.values(files).join(', ')} say ${version}.`);
  if (!commits) {
    console.log(`Next: git commit -am "Version ${version}" && git tag v${version}, then npm run package.`);
    return;
  }
  git('commit', '--quiet', '-m', `Version ${version}`, ...Object.values(files));
  git('tag', `v${version}`);
  console.log(`Committed and tagged v${version}, and not pushed. Next: npm run package.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { commit: { type: 'boolean', default: false } },
  });
  release(positionals[0], values.commit);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
