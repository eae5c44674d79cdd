import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { sites } from '../../src/sites';
import { tappedOf } from '../../src/sites/tapped';
import { sourceFiles } from '../support/sources';

const floors: { [folder: string]: number } = {
  model: 1,
  reading: 2,
  estimate: 2,
  store: 2,
  shared: 2,
  sites: 3,
  ui: 3,
  tap: 4,
  content: 4,
  background: 4,
  popup: 4,
  options: 4,
};

const folderOf = (file: string) => file.split('/')[0] ?? '';

/** Every import between files of ours, as [from, to], both paths from `src/`. */
const imports = sourceFiles.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:from|import)\s+'(\.{1,2}\/[^']+)'/g)].map(([, to = '']): [string, string] => [
    file,
    path.posix.join(path.posix.dirname(file), to),
  ]),
);

describe('The house', () => {
  it('has a floor for every folder', () => {
    expect([...new Set(sourceFiles.map(({ file }) => folderOf(file)))].filter((folder) => !floors[folder])).toEqual([]);
  });

  it('imports on each floor only from the same folder or from floors below, or from a neighbour on floor 2', () => {
    const climbing = imports.filter(([from, to]) => {
      const [own = 0, other = 0] = [floors[folderOf(from)], floors[folderOf(to)]];
      return folderOf(from) !== folderOf(to) && (other > own || (other === own && own !== 2));
    });
    expect(climbing).toEqual([]);
  });

  it('lets only one file import the polyfill, and no site another site', () => {
    const polyfilled = sourceFiles.filter(({ text }) =>
      /^(?:import|export) (?!type).*'webextension-polyfill'/m.test(text),
    );
    expect(polyfilled.map(({ file }) => file)).toEqual(['shared/browser.ts']);
    const siteOf = (file: string) => /^sites\/([^/]+)\//.exec(file)?.[1];
    const across = imports.filter(([from, to]) => siteOf(from) && siteOf(to) && siteOf(from) !== siteOf(to));
    expect(across).toEqual([]);
  });

  it('asks for nothing itself: no request, click, scroll, cookie or replay in what runs in pages', () => {
    const inPages = sourceFiles.filter(({ file }) => /^(?:content|sites|reading|tap)\//.test(file));
    const forbidden =
      /\bfetch\(|new XMLHttpRequest|new WebSocket|sendBeacon|new EventSource|\.click\(|scrollTo\(|scrollBy\(|document\.cookie|fb_dtsg|innerHTML|localStorage/;
    expect(inPages.filter(({ text }) => forbidden.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('Every site', () => {
  const [tap, ...scripts] = manifest.content_scripts;

  it.each(sites.map((site) => [site.id, site] as const))('%s: is in the manifest as it says itself', (id, site) => {
    expect(tap?.matches).toEqual(expect.arrayContaining([...site.matches]));
    const own = scripts.filter(({ js }) => js.includes(`src/content/sites/${id}.ts`));
    expect(own.map(({ matches }) => matches)).toEqual([[...site.matches]]);
  });

  it('has its hosts in the tap’s allow-list, and nothing else is there', () => {
    const hosts = sites.flatMap(({ matches }) => matches.map((pattern) => new URL(pattern.replace('*', '')).host));
    expect(Object.keys(tappedOf).toSorted()).toEqual(hosts.toSorted());
    expect(tap?.matches).toHaveLength(hosts.length);
  });

  it('knows all pages that its tapped responses are read by', () => {
    for (const site of sites) {
      const [host = ''] = site.matches.map((pattern) => new URL(pattern.replace('*', '')).host);
      expect(site.responses.map(({ url, holds }) => [url, holds])).toEqual(
        (tappedOf[host] ?? []).map(({ url, holds }) => [url, holds]),
      );
    }
  });
});
