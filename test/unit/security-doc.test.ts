import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const text = read('docs/security.md');
const cells = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/security.md', () => {
  it('names a test for each aim of each attacker, and each is there', () => {
    expect(cells.length).toBeGreaterThanOrEqual(15);
    for (const [who, wants = '', way = '', tests = ''] of cells) {
      const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect([who, wants, named.length > 0 && way.length > 0]).toEqual([who, wants, true]);
      for (const file of named) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
    }
  });

  it('speaks of everybody who could want something', () => {
    const all = cells.map(([who]) => who).filter(Boolean);
    const everybody = [
      'a site',
      'script',
      'extension',
      'creator',
      'colleague',
      'server',
      'file',
      'computer',
      'dependency',
      'us',
    ];
    for (const who of everybody) expect(all.join('\n')).toContain(who);
  });

  it('stays one page: no more rows, and no more words, than are read in one go', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(50);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(1_000);
  });

  it('is where SECURITY.md leads, and leads back', () => {
    expect(read('SECURITY.md')).toContain('(docs/security.md)');
    expect(text).toContain('(../SECURITY.md)');
  });
});
