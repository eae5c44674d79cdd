import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { root } from '../support/driver';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const answers = read('docs/store-answers.md');

/** What stands in code marks in the first column of a section's table. */
function firstColumn(heading: string): string[] {
  const section = answers.slice(answers.indexOf(`### ${heading}\n`)).split(/\n### /)[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)`\s+\|/gm)].map(([, name = '']) => name);
}

describe('What is answered to the stores', () => {
  it('gives a reason for each permission that the manifest asks for, and for none that it does not', () => {
    expect(firstColumn('Why each permission')).toEqual([...manifest.permissions, 'optional_host_permissions']);
  });

  it('names each site and each host that can be asked for', () => {
    const sites = manifest.content_scripts.flatMap(({ matches }) => matches);
    const lists = answers.slice(answers.indexOf('The sites: '), answers.indexOf('### Remote code'));
    const named = [...lists.matchAll(/`(https?:[^`]+)`/g)].map(([, pattern]) => pattern);
    expect(named).toEqual([...new Set(sites), ...manifest.optional_host_permissions]);
  });

  it('gives a reason for each kind of data that Firefox is told of', () => {
    const { required, optional } = manifest.browser_specific_settings.gecko.data_collection_permissions;
    expect(firstColumn('Data collection permissions')).toEqual([...required, ...optional]);
  });
});

describe.each([
  'docs/store-answers.md',
  'docs/privacy.md',
  'docs/for-reviewers.md',
  'SECURITY.md',
  'docs/security.md',
  'store/README.md',
])('%s', (file) => {
  const text = read(file);

  it('leads only to files and headings that are there', () => {
    const lost = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].filter(([, to = '', heading]) => {
      const target = path.join(root, path.dirname(file), to);
      if (!existsSync(target)) return true;
      const slugs = readFileSync(target, 'utf8').match(/^#+ .*$/gm) ?? [];
      return heading !== undefined && !slugs.some((one) => slugOf(one) === heading);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('names only files of the project that are there', () => {
    const named = [...text.matchAll(/`((?:scripts|test|src|public|docs)\/[\w./-]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});

/** As the address of a heading is written. */
function slugOf(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
