import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { packagesOf } from '../../scripts/bundle/packages-of';
import { noticesFile, ownPages } from '../../src/shared/own-pages';
import { readBuilt, type Target } from '../support/dist';
import { root } from '../support/driver';

/** The packages of which code is in a bundle of these files, made without anything of our build. */
async function bundledIn(input: string[]): Promise<string[]> {
  const bundle = { write: false, minify: false, rolldownOptions: { input } };
  const made = await build({ root, configFile: false, logLevel: 'silent', publicDir: false, build: bundle });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const modules = outputs.flatMap((output) =>
    output.type === 'chunk' ? Object.entries(output.modules).filter(([, { code }]) => code) : [],
  );
  return packagesOf(modules.map(([id]) => id)).map(({ name, version }) => `${name} ${version}`);
}

const inPages = manifest.content_scripts.flatMap(({ js }) => js);
const ours = [
  manifest.background.service_worker,
  manifest.action.default_popup,
  manifest.side_panel.default_path,
  manifest.options_ui.page,
  ...Object.values(ownPages),
];

/** The packages that the notices of a build name. */
function namedIn(browser: Target): string[] {
  const lines = readBuilt(browser, noticesFile).toString();
  return [...lines.matchAll(/^(\S+ \d+\.\d+\.\d+\S*) \(.+\), https:\/\/\S+$/gm)].map(([, name = '']) => name);
}

const patience = 120_000;

describe.each(['chrome', 'firefox'] as const)('Other people’s code, for %s,', (browser) => {
  it(
    'is named in the notices: every package that is in the bundle, and none that is not',
    async () => {
      expect(namedIn(browser).toSorted()).toEqual((await bundledIn(ours)).toSorted());
      expect(namedIn(browser).length).toBeGreaterThan(10);
    },
    patience,
  );

  // What runs in pages is bundled apart, where the plugin that writes the notices is not asked.
  it(
    'is named also where it runs in pages',
    async () => {
      expect(namedIn(browser)).toEqual(expect.arrayContaining(await bundledIn(inPages)));
    },
    patience,
  );
});
