import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/package/source-files.mjs';
import { filesIn } from '../../scripts/package/zip.mjs';
import { ownPages } from '../../src/shared/own-pages';
import { buildTakes, manifestOf } from '../support/dist';
import { root } from '../support/driver';

const browsers = ['chrome', 'firefox'] as const;

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
    for (const one of [...buildTakes, 'package-lock.json', 'docs/for-reviewers.md'])
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
