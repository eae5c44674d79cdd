import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesIn, zipOf } from '../../scripts/package/zip.mjs';

const folders: string[] = [];

/** A folder with these files, written in this order and last changed at this time. */
function folderWith(files: [name: string, text: string][], changed: Date): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fitlens-zip-'));
  folders.push(folder);
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, changed, changed);
  }
  return folder;
}

afterEach(() => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('A zip for a store', () => {
  const files: [string, string][] = [
    ['manifest.json', '{}'],
    ['icons/16.png', 'picture'],
    ['a.js', 'run()'],
  ];

  it('is the same whenever it is made, and when, where and in what order its files were written', () => {
    const one = folderWith(files, new Date('2020-01-01T00:00:00Z'));
    const other = folderWith(files.toReversed(), new Date('2030-06-01T12:34:56Z'));
    const zips = [one, other].map((folder, at) => {
      vi.setSystemTime(new Date(`203${at}-01-01T00:00:00Z`));
      return Buffer.from(zipOf(folder, filesIn(folder)));
    });
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
    expect(zipOf(one, filesIn(one).toReversed())).toEqual(zipOf(one, filesIn(one)));
  });

  it('is another when one byte of one file is another', () => {
    const one = folderWith(files, new Date(0));
    const other = folderWith([...files.slice(0, 2), ['a.js', 'ran()']], new Date(0));
    expect(zipOf(one, filesIn(one))).not.toEqual(zipOf(other, filesIn(other)));
  });

  it('holds every file, by its path with slashes, in the order of the names', () => {
    const folder = folderWith(files, new Date(0));
    const held = unzipSync(zipOf(folder, filesIn(folder)));
    expect(Object.keys(held)).toEqual(['a.js', 'icons/16.png', 'manifest.json']);
    expect(Buffer.from(held['a.js'] ?? []).toString()).toBe('run()');
  });
});
