import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../test/support/driver';
import { UsageError } from '../saved-page';
import type { Contender } from './contenders';

/** All that a built extension is made of. */
const sources = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

const git = (...args: string[]) => spawnSync('git', args, { cwd: root, maxBuffer: 2 ** 28 });
const textOf = (...args: string[]): string | null => {
  const { status, stdout } = git(...args);
  return status === 0 ? stdout.toString().trim() : null;
};

export interface Base {
  commit: string;
  contender: Contender;
  remove(): void;
}

/**
 * The commit to compare with: the one that is named, else the last one of `main` that is in this checkout. Null, with the
 * reason on the console, where there is none, or nothing has changed since.
 */
function commitOf(named: string | undefined): string | null {
  if (named !== undefined) {
    const commit = textOf('rev-parse', '--verify', '--quiet', `${named}^{commit}`);
    if (commit === null) throw new UsageError(`--base: there is no commit ${named} here.`);
    return commit;
  }
  const landed = textOf('merge-base', 'HEAD', 'main');
  if (landed === null) console.log('Compared with nothing: there is no branch main here. Name a commit with --base.');
  else if (git('diff', '--quiet', landed, '--', ...sources).status === 0)
    console.log('Compared with nothing: Fitlens here is that of main. Name an earlier commit with --base.');
  else return landed;
  return null;
}

/** Builds the commit to compare with into a temporary folder, with the packages that are installed here. */
export function buildBase(named: string | undefined): Base | null {
  const commit = commitOf(named);
  if (commit === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'fitlens-base-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const failed = (what: string) => {
    remove();
    return new UsageError(`${commit.slice(0, 7)} cannot be compared with: ${what}`);
  };
  const { stdout: archive } = git('archive', commit);
  if (spawnSync('tar', ['-x', '-C', folder], { input: archive }).status !== 0) throw failed('tar did not unpack it.');
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: folder });
  if (status !== 0) throw failed(`it does not build with the packages that are installed here.\n${stderr.toString()}`);
  console.log(`Compared with ${textOf('log', '-1', '--format=%h %s', commit) ?? commit}`);
  return { commit, contender: { name: 'base', extension: path.join(folder, 'dist/chrome') }, remove };
}
