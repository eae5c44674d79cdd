import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BundledPackage } from './packages-of';

/** Files in which packages say under which conditions they may be passed on. */
const isLicence = (name: string): boolean => /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i.test(name);

/** What a package says about its licence, file by file. Throws a sentence when it says nothing. */
function textOf({ name, folder }: BundledPackage): string {
  const files = readdirSync(folder).filter(isLicence).toSorted();
  if (files.length === 0) throw new Error(`The package ${name} is in the bundle, and no text of its licence with it.`);
  return files
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** Names, versions and licences of packages. Those under the very same text share it. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const one of packages) byText.set(textOf(one), [...(byText.get(textOf(one)) ?? []), one]);
  const parts = [...byText].map(([text, together]) => {
    const names = together.map(({ name, version, license, source }) => `${name} ${version} (${license}), ${source}`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [
    'Fitlens holds code of these packages, under these licences; the source of each is at its address.\n',
    ...parts,
  ].join(rule);
}
