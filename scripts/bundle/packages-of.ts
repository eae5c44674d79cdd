import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which code is in a bundle. */
export interface BundledPackage {
  name: string;
  version: string;
  /** As its package.json says, an SPDX expression. */
  license: string;
  /** Where its source is to be had. */
  source: string;
  /** Where it lies. */
  folder: string;
}

/** The folder of the package that a module belongs to; null for a module of ours or of the bundler's. */
function folderOf(module: string): string | null {
  const [file = ''] = module.replaceAll('\\', '/').split('?');
  const match = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return match && existsSync(path.join(match[0], 'package.json')) ? match[0] : null;
}

/** `git+https://host/name.git`, `git@host:name.git` and the like as an address that a browser opens. */
const addressOf = (repository: string): string =>
  repository
    .replace(/^(?:git\+|git:\/\/|git@)*/, '')
    .replace(/^(?!https?:)([^/:]+)[/:]/, 'https://$1/')
    .replace(/\.git$/, '');

/** The packages of these modules, each version once, by name. Throws a sentence for one that names no licence or source. */
export function packagesOf(modules: Iterable<string>): BundledPackage[] {
  const byKey = new Map<string, BundledPackage>();
  for (const folder of new Set([...modules].map(folderOf))) {
    if (folder === null) continue;
    const { name, version, license, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const source: unknown = repository?.url ?? repository;
    if (typeof license !== 'string' || typeof source !== 'string')
      throw new Error(`The package ${name} names no licence or no source.`);
    byKey.set(`${name} ${version}`, { name, version, license, source: addressOf(source), folder });
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
