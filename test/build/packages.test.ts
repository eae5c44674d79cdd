import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/package/source-files.mjs';
import { filesIn, zipOf } from '../../scripts/package/zip.mjs';
import { ownPages } from '../../src/shared/own-pages';
import { manifestOf } from '../support/dist';
import { root } from '../support/driver';

const browsers = ['chrome', 'firefox'] as const;

/** All that a build takes, beside node_modules. */
const taken = ['manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts', 'public', 'scripts', 'src'];

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
      for (const name of taken) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
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

describe.each(browsers)('The zip for %s', (browser) => {
  const files = filesIn(path.join(root, 'dist', browser));

  it('holds scripts, styles, pages, pictures and texts of Fitlens, the notices, and nothing else', () => {
    const { content_scripts, action, side_panel, sidebar_action } = manifestOf(browser);
    const panel = side_panel?.default_path ?? sidebar_action?.default_panel ?? '';
    const named = [
      'THIRD-PARTY-NOTICES.txt',
      'manifest.json',
      'service-worker-loader.js',
      'icons/icon.svg',
      ...[16, 32, 48, 128].map((size) => `icons/${size}.png`),
      ...['de', 'en', 'es', 'fr', 'ja', 'pt_BR'].map((language) => `_locales/${language}/messages.json`),
      action.default_popup,
      panel,
      'src/options/index.html',
      ...Object.values(ownPages),
      ...content_scripts.flatMap(({ js }) => js),
    ];
    const isAsset = (file: string) => /^assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/.test(file);
    expect(files.filter((file) => !isAsset(file)).toSorted()).toEqual(named.toSorted());
    expect(files.filter(isAsset).length).toBeGreaterThan(10);
  });

  it('names nothing of the machine that built it', () => {
    const texts = files.filter((file) => !file.endsWith('.png'));
    const traces = [root, tmpdir(), process.env['HOME'] ?? root].filter((trace) => trace.length > 5);
    const told = texts.filter((file) => {
      const text = readFileSync(path.join(root, 'dist', browser, file), 'utf8');
      return traces.some((trace) => text.includes(trace)) || /sourceMappingURL/.test(text);
    });
    expect(told).toEqual([]);
  });
});

describe('The source for reviewers', () => {
  const files = sourceFiles(root);

  it('holds what a build takes, the lockfile, and a page that says how', () => {
    for (const one of [...taken, 'package-lock.json', 'docs/for-reviewers.md'])
      expect([one, files.some((file) => file === one || file.startsWith(`${one}/`))]).toEqual([one, true]);
  });

  it('holds nothing that was installed or built, and no keys', () => {
    const strange = /(?:^|\/)(?:node_modules|dist|pictures|\.cache)\/|\.(?:log|pem|key|crx|xpi|zip)$|(?:^|\/)\.env/;
    expect(files.filter((file) => strange.test(file))).toEqual([]);
  });

  it('installs from whatever registry npm is set to', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: { [place: string]: { resolved?: string } };
    };
    const addresses = Object.values(lock.packages).map(({ resolved }) => resolved);
    expect(addresses.filter((address) => address !== undefined && /^https?:/.test(address))).toEqual([]);
  });
});
