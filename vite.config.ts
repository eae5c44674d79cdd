import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { noCodeFromText } from './scripts/bundle/no-code-from-text';
import { thirdPartyNotices } from './scripts/bundle/third-party-notices';
import { ownPages } from './src/shared/own-pages';

const browser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome';

/** manifest.json is written for Chrome; Firefox has an event page in place of the service worker, and a sidebar of its own. */
function manifestFor(target: 'chrome' | 'firefox') {
  const { background, browser_specific_settings, minimum_chrome_version, side_panel, permissions, ...rest } = base;
  if (target === 'chrome')
    return { ...rest, minimum_chrome_version, background, side_panel, permissions } as ManifestV3Export;
  return {
    ...rest,
    browser_specific_settings,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: permissions.filter((name) => name !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: 'Fitlens',
      default_icon: rest.action.default_icon,
      open_at_install: false,
    },
  } as ManifestV3Export;
}

/** What runs in pages is made smaller once more: some 2 % fewer bytes than the bundler's own minifier leaves. */
async function shrink(code: string): Promise<string> {
  const { code: smaller = code } = await minify(code, { ecma: 2020, compress: { passes: 3 } });
  return smaller;
}

/** Stacks that the page can read name a script by its address, which holds the extension's id: the tap gets another name. */
const tapName = '\n//# sourceURL=native\n';

const finishPageScripts: Plugin = {
  name: 'finish-page-scripts',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir = '' }) {
      for (const [folder, end] of [
        ['src/content/sites', ''],
        ['src/tap/sites', tapName],
      ] as const)
        for (const name of await readdir(path.join(dir, folder))) {
          const file = path.join(dir, folder, name);
          await writeFile(file, (await shrink(await readFile(file, 'utf8'))) + end);
        }
    },
  },
};

export default defineConfig({
  // JSX needs no plugin: Vite reads jsxImportSource from tsconfig.json.
  plugins: [
    crx({
      browser,
      manifest: manifestFor(browser),
      // Standalone IIFE, never crxjs's module loader: it starts 5 to 10 times later and shows our files to the page.
      contentScripts: { standaloneFiles: base.content_scripts.flatMap((script) => script.js) },
    }),
    finishPageScripts,
    noCodeFromText(),
    thirdPartyNotices(),
  ],
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: 'es2023',
    // The oldest browsers we run in; without it the style sheets carry fallbacks for older ones.
    cssTarget: ['chrome148', 'firefox153'],
    modulePreload: false,
    // The plugin looks for no page in Firefox's sidebar.
    rolldownOptions: { input: [...Object.values(ownPages), base.side_panel.default_path] },
  },
});
