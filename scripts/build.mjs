// Builds the extension: node scripts/build.mjs [chrome] [firefox]      both, unless one is named
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const named = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

for (const browser of named.length > 0 ? named : ['chrome', 'firefox']) {
  // vite.config.ts looks at it each time it is loaded.
  process.env['BROWSER'] = browser;
  await build({ root, logLevel: 'warn' });
}
