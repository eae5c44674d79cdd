import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import type { Tapped } from '../../src/sites/site';
import { root } from '../support/driver';
import { sourceFiles } from '../support/sources';

const floors: { [folder: string]: number } = {
  model: 1,
  reading: 2,
  shared: 2,
  sites: 3,
  records: 3,
  estimate: 3,
  present: 3,
  ui: 3,
  sheets: 4,
  store: 4,
  tap: 4,
  content: 4,
  team: 5,
  background: 6,
  popup: 6,
  panel: 6,
  options: 6,
  shortlist: 6,
  welcome: 6,
};

const folderOf = (file: string) => file.split('/')[0] ?? '';

/** The room a file is in: `estimate/rate`, `sites/x/json`. */
const roomOf = (file: string) => path.posix.dirname(file);

/** Every import between files of ours, as [from, to], both paths from `src/`. */
const imports = sourceFiles.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:from|import)\s+'(\.{1,2}\/[^']+)'/g)].map(([, to = '']): [string, string] => [
    file,
    fileAt(path.posix.join(roomOf(file), to)),
  ]),
);

/** The file that an import without an ending names. */
function fileAt(name: string): string {
  const ends = ['', '.ts', '.tsx', '/index.ts'].map((end) => name + end);
  return ends.find((file) => sourceFiles.some((one) => one.file === file)) ?? name;
}

/** One way round that leads back to where it began, or null. */
function circleIn(arrows: readonly (readonly [string, string])[]): string[] | null {
  const done = new Set<string>();
  const walk = (at: string, way: string[]): string[] | null => {
    const before = way.indexOf(at);
    if (before >= 0) return [...way.slice(before), at];
    if (done.has(at)) return null;
    for (const [, to] of arrows.filter(([from]) => from === at)) {
      const circle = walk(to, [...way, at]);
      if (circle) return circle;
    }
    done.add(at);
    return null;
  };
  for (const [start] of arrows) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return null;
}

describe('The house', () => {
  it('has a floor for every folder', () => {
    expect([...new Set(sourceFiles.map(({ file }) => folderOf(file)))].filter((folder) => !floors[folder])).toEqual([]);
  });

  it('imports on each floor only from the same folder or from floors below', () => {
    const climbing = imports.filter(
      ([from, to]) =>
        folderOf(from) !== folderOf(to) && (floors[folderOf(to)] ?? NaN) >= (floors[folderOf(from)] ?? NaN),
    );
    expect(climbing).toEqual([]);
  });

  it('has no circle of imports: every file can be read after those it stands on', () => {
    expect(circleIn(imports)).toBeNull();
    expect(circleIn([...imports, ['shared/words.ts', 'background/index.ts']])).not.toBeNull();
  });

  // A folder's own files (`assess.ts`, `site.ts`) bring its rooms together; the rooms themselves stand in one order.
  it('has no circle between the rooms of a folder', () => {
    const between = imports
      .map(([from, to]) => [roomOf(from), roomOf(to)] as const)
      .filter(([from, to]) => from !== to && !from.startsWith(`${to}/`) && !to.startsWith(`${from}/`));
    expect(circleIn(between)).toBeNull();
  });

  it('gives the worker no reader of pages: of every site it carries what `about.ts` says', () => {
    const carried = new Set(['background/index.ts']);
    for (const file of carried) for (const [from, to] of imports) if (from === file) carried.add(to);
    const ofSites = [...carried].filter((file) => /^sites\/[^/]+\//.test(file));
    const allowed = /\/(?:about|address|rules)\.ts$/;
    expect(ofSites.filter((file) => !allowed.test(file))).toEqual([]);
    expect(ofSites.filter((file) => file.endsWith('/about.ts'))).toHaveLength(sites.length);
  });

  it('is as docs/architecture.md tells it: every file and folder that it names is there', () => {
    const doc = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    const rooms = sourceFiles.flatMap(({ file }) => [
      file,
      ...file.split('/').map((_, at, all) => `${all.slice(0, at).join('/')}/`),
    ]);
    const ways = doc.slice(doc.indexOf('## The way of one follower'), doc.indexOf('## Floors'));
    const named = [...ways.matchAll(/`([\w/-]+(?:\/|\.tsx?))`/g)].map(([, name = '']) => name);
    const lost = named.filter((name) => !rooms.includes(name) && !rooms.includes(`sites/instagram/${name}`));
    expect(lost).toEqual([]);
    expect(named.length).toBeGreaterThan(25);
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
  it.each(sites.map((site) => [site.id, site] as const))(
    '%s: runs its own tap in the page’s world, and its own readers beside it, on exactly its pages',
    (id, { matches }) => {
      const own = manifest.content_scripts.filter(({ js }) => js.some((file) => file.endsWith(`/${id}.ts`)));
      expect(own).toEqual([
        { matches, js: [`src/tap/sites/${id}.ts`], run_at: 'document_start', world: 'MAIN' },
        { matches, js: [`src/content/sites/${id}.ts`], run_at: 'document_start' },
      ]);
    },
  );

  it('has nothing of any other site in the manifest', () => {
    expect(manifest.content_scripts).toHaveLength(2 * sites.length);
  });

  it.each(sites.map((site) => [site.id, site] as const))(
    '%s: reads every response that its tap copies, and no other',
    async (id, site) => {
      const { tapped } = (await import(`../../src/sites/${id}/tapped.ts`)) as { tapped: readonly Tapped[] };
      const patterns = (list: readonly Tapped[]) => list.map(({ url, holds }) => [url, holds]);
      expect(patterns(site.responses)).toEqual(patterns(tapped));
    },
  );
});
