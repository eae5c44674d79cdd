// The right Node, and the npm packages that package-lock.json asks for. Plain JavaScript: runs before they are there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const here = new URL('..', import.meta.url);

/** Throws a sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Fitlens needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

/** @returns {{ [path: string]: { version?: string, optional?: boolean } } | null} */
function packagesIn(/** @type {string} */ lockFile) {
  try {
    return JSON.parse(readFileSync(new URL(lockFile, here), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what package-lock.json asks for. Optional packages are for other machines. */
function packagesAreInstalled() {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional === true && !there[path]),
  );
}

/** Runs `npm ci` when needed; throws one sentence when that fails. */
export function ensurePackages() {
  if (packagesAreInstalled()) return;
  console.error('Installing the npm packages …');
  // stdout belongs to the command that called: `npm run read` prints JSON there.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: here, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) throw new Error('npm ci failed (see above).');
}
