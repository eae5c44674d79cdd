import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../scripts/bundle/notices';
import { packagesOf } from '../../scripts/bundle/packages-of';

let folder = '';

/** Installs a package in the folder of this test. */
function install(name: string, says: object, files: { [name: string]: string } = { LICENSE: `Licence of ${name}` }) {
  const place = path.join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT', ...says }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), text);
}
const moduleOf = (name: string) => path.join(folder, 'node_modules', name, 'lib/index.js');
const repository = { url: 'git+https://example.com/some/one.git' };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fitlens-notices-'));
  install('one', { repository });
  install(
    '@scope/two',
    { repository: 'git@example.com:some/two.git', license: 'ISC' },
    { 'license.md': 'Shared words\r\n' },
  );
  install(
    'three',
    { repository: 'git://example.com/some/three' },
    { COPYING: 'Shared words', NOTICE: 'Made by three' },
  );
  install('four', { repository }, { 'LICENSE.txt': 'Shared words' });
  install('silent', { repository }, { 'README.md': 'No licence here' });
  install('nameless', { repository, license: undefined });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('The notices of other people’s code', () => {
  it('name each package once, with version, licence and the address of its source', () => {
    const modules = [moduleOf('one'), `${moduleOf('one')}?commonjs-proxy`, moduleOf('@scope/two'), moduleOf('three')];
    const told = packagesOf(modules).map(({ name, version, license, source }) => [name, version, license, source]);
    expect(told).toEqual([
      ['@scope/two', '1.2.3', 'ISC', 'https://example.com/some/two'],
      ['one', '1.2.3', 'MIT', 'https://example.com/some/one'],
      ['three', '1.2.3', 'MIT', 'https://example.com/some/three'],
    ]);
  });

  it('know code of ours, and of the bundler, for what it is', () => {
    expect(packagesOf([path.join(folder, 'src/main.ts'), '\0vite/preload-helper.js'])).toEqual([]);
  });

  it('hold every word of each licence, and the same words once', () => {
    const text = noticesOf(packagesOf(['one', '@scope/two', 'three', 'four'].map(moduleOf)));
    expect(text).toContain('one 1.2.3 (MIT), https://example.com/some/one\n\nLicence of one\n');
    expect(text).toContain('@scope/two 1.2.3 (ISC), https://example.com/some/two\nfour 1.2.3 (MIT)');
    expect(text).toContain('Shared words\n\nMade by three');
    expect(text.split('Shared words')).toHaveLength(3);
  });

  it('stop the build where a package says nothing of its licence', () => {
    expect(() => packagesOf([moduleOf('nameless')])).toThrow('The package nameless names no licence or no source.');
    expect(() => noticesOf(packagesOf([moduleOf('silent')]))).toThrow(
      'The package silent is in the bundle, and no text of its licence with it.',
    );
  });
});
