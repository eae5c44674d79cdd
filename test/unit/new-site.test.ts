import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkName } from '../../scripts/new-site/check-name';
import { listsWith } from '../../scripts/new-site/lists';
import { skeletonOf } from '../../scripts/new-site/skeleton-files';
import { root } from '../support/driver';

// What it writes is held to all tests in `test/new-site/`.
describe('`npm run new-site`', () => {
  it.each([
    [[], 'Give the new site one name: npm run new-site -- NAME, for example npm run new-site -- gallery.'],
    [
      ['gallery', 'studio'],
      'Give the new site one name: npm run new-site -- NAME, for example npm run new-site -- gallery.',
    ],
    [['Gallery'], 'Gallery cannot name a folder, a constant and a host alike: take 1 to 20 small letters, a to z.'],
    [
      ['the-gallery'],
      'the-gallery cannot name a folder, a constant and a host alike: take 1 to 20 small letters, a to z.',
    ],
    [['tiktok'], 'There is a site tiktok already, in src/sites/tiktok: take another name.'],
    [['class'], 'class is a word of TypeScript and can name no constant: take another name.'],
    [['reel'], "reel is a kind of post, which the site's readers name in the same way: take another name."],
    [['whole'], 'whole means something else in src/sites/with-readers.ts: take another name.'],
    [['site'], 'src/sites/site.ts is something else already: take another name.'],
    [['samples'], 'test/fixtures/samples is something else already: take another name.'],
  ])('says in one sentence why %j is no name for a site', (names, sentence) => {
    expect(() => checkName(root, names)).toThrow(sentence);
  });

  it('writes over no file', () => {
    expect(() => skeletonOf(root, 'stories')).toThrow('test/every-site/stories.ts is there already and stays as it is');
  });

  it('says in one sentence which list of sites is no longer as it was', () => {
    const lists = Object.keys(listsWith(root, 'gallery'));
    const folder = mkdtempSync(path.join(tmpdir(), 'fitlens-lists-'));
    for (const file of lists) cpSync(path.join(root, file), path.join(folder, file));
    const file = 'src/sites/index.ts';
    writeFileSync(
      path.join(folder, file),
      readFileSync(path.join(root, file), 'utf8').replace('export const sites:', 'const all:'),
    );
    expect(() => listsWith(folder, 'gallery')).toThrow(
      'Nothing was written: src/sites/index.ts has no list sites that a new site goes into; ' +
        'scripts/new-site/lists.ts says how it used to look.',
    );
    rmSync(folder, { recursive: true });
  });
});
