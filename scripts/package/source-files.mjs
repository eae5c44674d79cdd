import { execFileSync } from 'node:child_process';

/** The files of the last commit, by their paths. */
export function sourceFiles(/** @type {string} */ root) {
  const listed = execFileSync('git', ['ls-tree', '-r', '-z', '--name-only', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
}

/** What is in no commit, a line a file, as git says it; empty when every file is as the last commit has it. */
export function uncommitted(/** @type {string} */ root) {
  return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trimEnd();
}
