import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './driver';

/** All that a build takes, beside node_modules. */
export const buildTakes = [
  'manifest.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'public',
  'scripts',
  'src',
];

export type Target = 'chrome' | 'firefox';

interface Manifest {
  action: { default_popup: string };
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string };
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { matches: string[]; js: string[] }[];
}

/** A file of a build, by its path inside the extension. */
export const readBuilt = (target: Target, file: string): Buffer => readFileSync(path.join(root, 'dist', target, file));

export const manifestOf = (target: Target): Manifest => JSON.parse(readBuilt(target, 'manifest.json').toString());

/** The match patterns of the sites. */
export const patterns = (target: Target): string[] => [
  ...new Set(manifestOf(target).content_scripts.flatMap(({ matches }) => matches)),
];

/** The files that run in every page of this pattern. */
export const contentScripts = (target: Target, pattern: string): string[] =>
  manifestOf(target)
    .content_scripts.filter(({ matches }) => matches.includes(pattern))
    .flatMap(({ js }) => js);

/** Scripts with all that they import. */
function withImports(target: Target, scripts: string[]): string[] {
  const found = new Set(scripts);
  for (const file of found) {
    const imports = readBuilt(target, file)
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
    for (const [, imported = ''] of imports) found.add(path.posix.join(path.posix.dirname(file), imported));
  }
  return [...found];
}

/** The scripts and styles that the popup loads. */
export const popupFiles = (target: Target): string[] => pageFiles(target, manifestOf(target).action.default_popup);

/** The scripts and styles that a page of Fitlens's own loads. */
export function pageFiles(target: Target, page: string): string[] {
  const html = readBuilt(target, page).toString();
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  const isScript = (file: string) => file.endsWith('.js');
  return [...files.filter((file) => !isScript(file)), ...withImports(target, files.filter(isScript))];
}

export function backgroundFiles(target: Target): string[] {
  const { service_worker, scripts = [] } = manifestOf(target).background;
  return withImports(target, service_worker === undefined ? scripts : [service_worker]);
}

/** Bytes of the files, each gzipped by itself. */
export const gzipped = (target: Target, files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readBuilt(target, file), { level: 9 }).length, 0);
