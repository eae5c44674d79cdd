import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { uncommitted } from '../package/source-files.mjs';

const noteIn = (/** @type {string} */ root) => path.join(root, 'node_modules/.cache/test/passed.txt');

/** The id of all that the last commit holds; null where git has none, or where a file is not as it has it. */
function treeOf(/** @type {string} */ root) {
  try {
    if (uncommitted(root) !== '') return null;
    return execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** Remembers that every test has passed on what is there now, if that is a commit's. */
export function notePassed(/** @type {string} */ root) {
  const tree = treeOf(root);
  if (tree === null) return;
  mkdirSync(path.dirname(noteIn(root)), { recursive: true });
  writeFileSync(noteIn(root), tree);
}

/** Whether every test has passed on what is there now. */
export function hasPassed(/** @type {string} */ root) {
  return existsSync(noteIn(root)) && readFileSync(noteIn(root), 'utf8') === treeOf(root);
}
