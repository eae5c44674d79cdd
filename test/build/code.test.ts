import { describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/package/zip.mjs';
import path from 'node:path';
import { readBuilt } from '../support/dist';
import { root } from '../support/driver';
import { sourceFiles } from '../support/sources';

describe('The code that is handed to a store', () => {
  it.each(['chrome', 'firefox'] as const)(
    'for %s: never makes code of text, and loads none from elsewhere',
    (browser) => {
      const scripts = filesIn(path.join(root, 'dist', browser)).filter((file) => /\.(?:js|html)$/.test(file));
      const made =
        /\beval\(|\bFunction\(|\bFunction\.(?:apply|call)\(|import\(\s*["'`]https?:|importScripts|<script[^>]+https?:/;
      expect(scripts.length).toBeGreaterThan(20);
      expect(scripts.filter((file) => made.test(readBuilt(browser, file).toString()))).toEqual([]);
    },
  );

  it('never sets HTML: every text of a page is shown as text', () => {
    const setting = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/;
    expect(sourceFiles.filter(({ text }) => setting.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
