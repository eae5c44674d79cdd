import path from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import { contentScripts, gzipped, manifestOf, popupFiles, readBuilt } from '../support/dist';

describe('What a visited page pays for Fitlens', () => {
  it('content script and tap weigh at most 14 kB together', () => {
    expect(contentScripts('chrome')).toHaveLength(2);
    expect(gzipped('chrome', contentScripts('chrome'))).toBeLessThanOrEqual(14 * 1024);
  });

  it('scripts and styles of the popup weigh at most 30 kB', () => {
    const files = popupFiles('chrome');
    expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining(['.js', '.css']));
    expect(gzipped('chrome', files)).toBeLessThanOrEqual(30 * 1024);
  });
});

describe('What a user grants', () => {
  it.each(['chrome', 'firefox'] as const)('for %s: storage and the sites, nothing else', (browser) => {
    const manifest = manifestOf(browser);
    expect(manifest.permissions).toEqual(['storage']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual(
      source.content_scripts.map(({ matches }) => matches),
    );
  });

  it.each(['chrome', 'firefox'] as const)('for %s: no file of ours can be fetched by a page', (browser) => {
    expect(manifestOf(browser)).not.toHaveProperty('web_accessible_resources');
  });
});

describe('Both browsers', () => {
  it('run the very same content scripts', () => {
    expect(contentScripts('firefox')).toEqual(contentScripts('chrome'));
    for (const file of contentScripts('chrome'))
      expect(readBuilt('firefox', file).equals(readBuilt('chrome', file))).toBe(true);
  });
});
