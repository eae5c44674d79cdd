import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownPages } from '../../src/shared/own-pages';
import { contentScripts, gzipped, manifestOf, pageFiles, patterns, popupFiles, readBuilt } from '../support/dist';

const sites = patterns('chrome');

/** Gzipped bytes that a page of a site may cost; each site's pages load only their own readers. Aim: 14 kB. */
const pageBudget = 20 * 1024;

describe('What a visited page pays for Fitlens', () => {
  it.each(sites)('content script and tap weigh at most 20 kB together on %s', (site) => {
    expect(contentScripts('chrome', site)).toHaveLength(2);
    expect(gzipped('chrome', contentScripts('chrome', site))).toBeLessThanOrEqual(pageBudget);
  });

  it('scripts and styles of the popup weigh at most 40 kB', () => {
    const files = popupFiles('chrome');
    expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining(['.js', '.css']));
    expect(gzipped('chrome', files)).toBeLessThanOrEqual(40 * 1024);
  });
});

describe('The pages that a tab of their own shows', () => {
  it.each(['chrome', 'firefox'] as const)(
    'for %s: are there, with the scripts and styles that they name',
    (browser) => {
      for (const page of Object.values(ownPages)) {
        const files = pageFiles(browser, page);
        expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining(['.js', '.css']));
        for (const file of files) expect(readBuilt(browser, file).length).toBeGreaterThan(0);
      }
    },
  );
});

describe('The panel beside the page', () => {
  it.each(['chrome', 'firefox'] as const)('for %s: is there, with its scripts and styles', (browser) => {
    const { side_panel, sidebar_action } = manifestOf(browser);
    const page = browser === 'chrome' ? side_panel?.default_path : sidebar_action?.default_panel;
    const files = pageFiles(browser, page ?? '');
    expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining(['.js', '.css']));
    for (const file of files) expect(readBuilt(browser, file).length).toBeGreaterThan(0);
    expect([side_panel, sidebar_action].filter(Boolean)).toHaveLength(1);
  });
});

describe('The tap', () => {
  it.each(['chrome', 'firefox'] as const)('for %s: goes by a neutral name in the stacks of the page', (browser) => {
    for (const site of sites) {
      const [tap = ''] = contentScripts(browser, site);
      expect(readBuilt(browser, tap).toString().trimEnd()).toMatch(/\n\/\/# sourceURL=native$/);
    }
  });
});

describe('Both browsers', () => {
  it.each(sites)('run the very same scripts on %s', (site) => {
    expect(contentScripts('firefox', site)).toEqual(contentScripts('chrome', site));
    for (const file of contentScripts('chrome', site))
      expect(readBuilt('firefox', file).equals(readBuilt('chrome', file))).toBe(true);
  });
});
