import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';
import { readBuilt, type Target } from '../support/dist';

// What a user grants by installing Fitlens, to the last word: the built manifests are exactly these.

const targets = ['chrome', 'firefox'] as const;
const built = (target: Target) => JSON.parse(readBuilt(target, 'manifest.json').toString()) as Record<string, unknown>;

/** Whose pages Fitlens runs in, and which of its files. */
const sites: [site: string, ...matches: string[]][] = [
  ['instagram', 'https://www.instagram.com/*'],
  ['tiktok', 'https://www.tiktok.com/*'],
  ['youtube', 'https://www.youtube.com/*'],
  ['x', 'https://x.com/*', 'https://twitter.com/*'],
  ['threads', 'https://www.threads.com/*', 'https://www.threads.net/*'],
  ['bluesky', 'https://bsky.app/*'],
];

/**
 * Of Fitlens's own pages. No code but the package's; no style, picture or frame from elsewhere; no other page around them.
 * The one thing they and the worker may reach is a team's database, by `http:` on this computer alone, which `team/database/address.ts`
 * and the optional permissions hold: a policy of this kind has no way to write `[::1]`.
 */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const shortcut = (key: string, words: string) => ({ suggested_key: { default: key }, description: `__MSG_${words}__` });

const both = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  default_locale: 'en',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
  action: {
    default_popup: 'src/popup/index.html',
    default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
  },
  commands: {
    'save-creator': shortcut('Alt+Shift+S', 'outsideCommandSave'),
    'reject-creator': shortcut('Alt+Shift+D', 'outsideCommandReject'),
    'next-to-look-at': shortcut('Alt+Shift+J', 'outsideCommandNext'),
    'open-panel': shortcut('Alt+Shift+F', 'outsideCommandPanel'),
  },
  options_ui: { page: 'src/options/index.html', open_in_tab: true },
  content_security_policy: { extension_pages: policy },
  content_scripts: sites.flatMap(([site, ...matches]) => [
    { matches, js: [`src/tap/sites/${site}.js`], run_at: 'document_start', world: 'MAIN' },
    { matches, js: [`src/content/sites/${site}.js`], run_at: 'document_start' },
  ]),
};

describe('What a user grants', () => {
  it('in Chrome is this, and nothing else', () => {
    expect(built('chrome')).toEqual({
      ...both,
      minimum_chrome_version: '148',
      permissions: ['unlimitedStorage', 'contextMenus', 'alarms', 'sidePanel'],
      background: { service_worker: expect.stringMatching(/^[\w-]+\.js$/), type: 'module' },
      side_panel: { default_path: 'src/panel/index.html' },
    });
  });

  it('in Firefox is this, and nothing else', () => {
    expect(built('firefox')).toEqual({
      ...both,
      permissions: ['unlimitedStorage', 'contextMenus', 'alarms'],
      background: { scripts: [expect.stringMatching(/^[\w./-]+\.js$/)], type: 'module' },
      sidebar_action: {
        default_panel: 'src/panel/index.html',
        default_title: 'Fitlens',
        default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: 'fitlens@fitlens.example',
          strict_min_version: '153.0',
          data_collection_permissions: {
            required: ['none'],
            optional: ['authenticationInfo', 'personallyIdentifyingInfo', 'websiteContent'],
          },
        },
      },
    });
  });

  it('is said in the README, a word for each permission', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const asked = targets.flatMap((target) => built(target)['permissions'] as string[]);
    for (const name of [...asked, 'optional_host_permissions', 'data_collection_permissions'])
      expect(readme).toContain(`\`${name}\``);
  });
});

describe.each(targets)('Fitlens’s own pages, for %s,', (target) => {
  const dist = path.join(root, 'dist', target);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

  it('load nothing that their policy refuses: files of the package alone, and no code or style in the markup', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages) {
      const html = readBuilt(target, page).toString();
      expect([page, html.match(/<style|<iframe|<base|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/g)]).toEqual([
        page,
        null,
      ]);
      const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
      expect(named.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
    }
  });
});
