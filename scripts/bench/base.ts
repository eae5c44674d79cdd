import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../test/support/driver';
import { UsageError } from '../saved-page';
import type { Contender } from './contenders';

/**
 * What costs are held against unless another commit is named: the state that was called 0.1.0. Its badge and popup were
 * complete; what came after it was asked for by those who had measured it from outside.
 */
const first = { version: '0.1.0', commit: '495c03b19a55889484e3943bb5640c94abc430bd' };

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
 * The commit to compare with: the one that is named, else that of 0.1.0. Null, with the reason on the console, where a copy
 * without history lacks that, or where Fitlens here is the same.
 */
function commitOf(named: string | undefined): string | null {
  const commit = textOf('rev-parse', '--verify', '--quiet', `${named ?? first.commit}^{commit}`);
  if (commit === null && named !== undefined) throw new UsageError(`--base: there is no commit ${named} here.`);
  if (commit === null) console.log(`Compared with nothing: this copy lacks the history that ${first.version} is in.`);
  else if (git('diff', '--quiet', commit, '--', ...sources).status === 0)
    console.log(
      `Compared with nothing: Fitlens here is that of ${commit.slice(0, 7)}. Name an earlier commit with --base.`,
    );
  else return commit;
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
  const version = commit === first.commit ? `${first.version}: ` : '';
  console.log(`Compared with ${version}${textOf('log', '-1', '--format=%h %s', commit) ?? commit}`);
  return { commit, contender: { name: 'base', extension: path.join(folder, 'dist/chrome') }, remove };
}
