// Makes a fresh machine ready: npm packages and browsers. Plain JavaScript, works before anything is installed.
//   node scripts/setup.mjs [chromium] [firefox]      both, unless one is named
import { ensureChromium, ensureFirefox } from './get-browsers.mjs';
import { checkNode, ensurePackages } from './packages.mjs';

const named = process.argv.slice(2);
try {
  checkNode();
  ensurePackages();
  if (named.length === 0 || named.includes('chromium')) ensureChromium();
  if (named.length === 0 || named.includes('firefox')) ensureFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
