import { spawnSync } from 'node:child_process';
import { root } from '../test/support/driver';
import { UsageError } from './saved-page';

/** Builds for one browser without a word, unless it fails: then the build's own words and one sentence. */
export function buildExtension(browser: 'chrome' | 'firefox'): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', browser], { cwd: root });
  if (status === 0) return;
  process.stderr.write(stdout);
  process.stderr.write(stderr);
  throw new UsageError('The extension could not be built (see above).');
}
