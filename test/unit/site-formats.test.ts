import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Format, formatOf } from '../../src/model/format';
import type { PostKind } from '../../src/model/reading';
import { sites } from '../../src/sites';
import { root } from '../support/driver';

/** Formats of the kinds of post that a site's readers name in their source. */
function formatsRead(site: string): Format[] {
  const folder = path.join(root, 'src/sites', site);
  const source = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && file !== 'about.ts')
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const kinds = Object.keys(formatOf) as PostKind[];
  // A kind stands alone in its quotes; as a part of a path in JSON it stands behind another part or before one.
  const named = kinds.filter((kind) => new RegExp(`(?<!get\\([^)]*)'${kind}'(?!, '|\\))`).test(source));
  return [...new Set(named.map((kind) => formatOf[kind]))];
}

describe('A site', () => {
  it.each(sites.map((site) => [site.name, site] as const))(
    '%s has every format that its readers give a post, so that it can be priced, and each once',
    (_, { id, formats }) => {
      expect(formatsRead(id).toSorted()).toEqual([...formats].toSorted());
    },
  );
});
