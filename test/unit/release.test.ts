import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkVersion, withNewVersion, withRelease } from '../../scripts/release/new-version.mjs';
import { notePassed } from '../../scripts/release/passed.mjs';
import { root } from '../support/driver';

const changelog = '# Changelog\n\n## Unreleased\n\n- Something new.\n\n## 0.1.0\n\n- The first.\n';

describe('A new version', () => {
  it.each([
    [undefined, 'Name the new version: npm run release -- VERSION. The last one is 0.1.0.'],
    ['two', 'two is no version: it should look like 1.2.3.'],
    ['v0.2.0', 'v0.2.0 is no version: it should look like 1.2.3.'],
    ['0.2', '0.2 is no version: it should look like 1.2.3.'],
    ['0.02.0', '0.02.0 is no version: it should look like 1.2.3.'],
    ['0.2.0-beta', '0.2.0-beta is no version: it should look like 1.2.3.'],
    ['0.70000.0', 'Chrome takes no number above 65535.'],
    ['0.1.0', '0.1.0 does not come after 0.1.0: stores take only what is newer.'],
    ['0.0.9', '0.0.9 does not come after 0.1.0: stores take only what is newer.'],
  ])('cannot be %s, and one sentence says why', (next, sentence) => {
    expect(() => checkVersion(next, '0.1.0')).toThrow(sentence);
  });

  it.each(['0.1.1', '0.2.0', '0.10.0', '1.0.0'])('can be %s', (next) => {
    expect(() => checkVersion(next, '0.1.0')).not.toThrow();
  });

  it('is compared number by number, not letter by letter', () => {
    expect(() => checkVersion('0.10.0', '0.9.0')).not.toThrow();
    expect(() => checkVersion('0.9.0', '0.10.0')).toThrow('does not come after');
  });
});

describe('The changelog of a release', () => {
  it('has what was unreleased under the version and its day, and an empty place for what comes', () => {
    expect(withRelease(changelog, '0.2.0', '2026-11-30')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-11-30)\n\n- Something new.\n\n## 0.1.0\n\n- The first.\n',
    );
  });

  it('stops a release of nothing', () => {
    const empty = changelog.replace('- Something new.\n\n', '');
    expect(() => withRelease(empty, '0.2.0', '2026-11-30')).toThrow('there is nothing to release');
    expect(() => withRelease('# Changelog\n', '0.2.0', '2026-11-30')).toThrow('CHANGELOG.md has no "## Unreleased".');
  });
});

describe('The files that name the version', () => {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

  it('differ in nothing else, and no version of another package is touched', () => {
    const texts = {
      manifest: read('manifest.json'),
      package: read('package.json'),
      lock: read('package-lock.json'),
      changelog,
    };
    const now = JSON.parse(texts.manifest).version;
    const made = withNewVersion(texts, '7.8.9', '2026-11-30');
    for (const name of ['manifest', 'package', 'lock'] as const) {
      const [before, after] = [texts[name].split('\n'), made[name].split('\n')];
      const changed = after.filter((line, at) => line !== before[at]);
      expect(changed.map((line) => line.trim())).toEqual(
        Array.from({ length: name === 'lock' ? 2 : 1 }, () => '"version": "7.8.9",'),
      );
      expect(before.filter((line, at) => line !== after[at]).every((line) => line.includes(now))).toBe(true);
    }
  });
});

describe('`npm run release`', () => {
  let copy = '';
  const person = { NAME: 'Somebody', EMAIL: 'somebody@example.com' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
    ),
  );
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: copy, env: { ...process.env, ...env }, encoding: 'utf8' }).trim();
  const release = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
      cwd: copy,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { status, said: (stdout + stderr).trim() };
  };
  const versionIn = (file: string) => JSON.parse(readFileSync(path.join(copy, file), 'utf8')).version;

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'fitlens-release-'));
    const needed = [
      'manifest.json',
      'package.json',
      'package-lock.json',
      '.gitignore',
      'scripts/release.mjs',
      'scripts/release',
      'scripts/package',
    ];
    for (const name of needed) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    writeFileSync(path.join(copy, 'CHANGELOG.md'), changelog);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'All of it');
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('sets the version everywhere, and commits and tags nothing by itself', () => {
    notePassed(copy);
    expect(release('9.0.0')).toEqual({
      status: 0,
      said:
        'manifest.json, package.json, package-lock.json, CHANGELOG.md say 9.0.0.\n' +
        'Next: git commit -am "Version 9.0.0" && git tag v9.0.0, then npm run package.',
    });
    expect(['manifest.json', 'package.json', 'package-lock.json'].map(versionIn)).toEqual(['9.0.0', '9.0.0', '9.0.0']);
    expect(readFileSync(path.join(copy, 'CHANGELOG.md'), 'utf8')).toMatch(
      /## 9\.0\.0 \(\d{4}-\d\d-\d\d\)\n\n- Something new/,
    );
    expect(git('log', '--format=%s')).toBe('All of it');
    expect(git('tag')).toBe('');
  });

  it('commits and tags when asked to', () => {
    notePassed(copy);
    expect(release('9.0.0', '--commit').status).toBe(0);
    expect(git('log', '--format=%s')).toBe('Version 9.0.0\nAll of it');
    expect(git('tag')).toBe('v9.0.0');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('changes nothing where the tests have not passed on this very commit', () => {
    expect(release('9.0.0')).toEqual({
      status: 1,
      said: 'The tests have not passed on this commit: run npm test first, all of it.',
    });
    notePassed(copy);
    writeFileSync(path.join(copy, 'late.txt'), 'One more change');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Late');
    expect(release('9.0.0').status).toBe(1);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('changes nothing where something is in no commit, and says what', () => {
    notePassed(copy);
    writeFileSync(path.join(copy, 'loose.txt'), 'Not committed');
    const { status, said } = release('9.0.0');
    expect([status, said]).toEqual([1, 'A release is made of a commit, and this is in none:\n?? loose.txt']);
    expect(versionIn('manifest.json')).not.toBe('9.0.0');
  });

  it('takes tests on files that are in no commit for no tests of a commit', () => {
    writeFileSync(path.join(copy, 'loose.txt'), 'Not committed');
    notePassed(copy);
    rmSync(path.join(copy, 'loose.txt'));
    expect(release('9.0.0').status).toBe(1);
  });

  it('says in one sentence what is wrong with a version', () => {
    expect(release('nine')).toEqual({ status: 1, said: 'nine is no version: it should look like 1.2.3.' });
  });
});
