import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, zipOf } from '../../scripts/package/zip.mjs';
import { buildTakes } from '../support/dist';
import { root } from '../support/driver';

const browsers = ['chrome', 'firefox'] as const;

/** What each zip hashes to that is made from the builds below this folder. */
const hashesBelow = (folder: string) =>
  browsers.map((browser) => {
    const built = path.join(folder, 'dist', browser);
    return createHash('sha256')
      .update(zipOf(built, filesIn(built)))
      .digest('hex');
  });

/** The files of one build that are not as in the other. */
function differing(one: string, other: string): string[] {
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  const read = (folder: string, name: string) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : null;
  return [...names].filter((name) => {
    const [here, there] = [read(one, name), read(other, name)];
    return here === null || there === null || !here.equals(there);
  });
}

describe('Two builds', () => {
  it('give the same bytes, in another folder, another time zone and another language', () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'fitlens-build-'));
    try {
      for (const name of buildTakes) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
      symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
      const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'ja_JP.UTF-8', NODE_ENV: 'production' };
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, env, stdio: 'pipe' });
      const dist = (folder: string, browser: string) => path.join(folder, 'dist', browser);
      for (const browser of browsers) expect(differing(dist(root, browser), dist(copy, browser))).toEqual([]);
      expect(hashesBelow(copy)).toEqual(hashesBelow(root));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }, 600_000);
});
