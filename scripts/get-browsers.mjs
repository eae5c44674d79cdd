// Gets Chromium and Firefox where they are missing. Plain JavaScript; needs the npm packages for the download.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { downloads, findChromium, findFirefox, oldest, versionOf } from './browsers.mjs';

/** Whether a command succeeds; what it prints goes to stderr, or nowhere. */
function succeeds(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {{ quiet?: boolean, env?: NodeJS.ProcessEnv, timeout?: number }} */ { quiet = false, ...options } = {},
) {
  const output = quiet ? 'ignore' : 2;
  return spawnSync(command, args, { stdio: ['ignore', output, output], ...options }).status === 0;
}

/** Chromium as Playwright packs it, into this project's own cache. */
function downloadChromium() {
  console.error('No Chromium here that works: trying to download one …');
  const cli = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));
  const env = {
    ...process.env,
    PLAYWRIGHT_BROWSERS_PATH: downloads,
    // Without a network this must fail soon; with one, the archive of some 150 MB may take its time.
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  };
  succeeds(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { env, timeout: 300_000, quiet: true });
}

/** Debian's package, where this user may install one. */
function installPackage(/** @type {string} */ name) {
  if (process.platform !== 'linux') return;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0 && !succeeds('sudo', ['-n', 'true'], { quiet: true })) return;
  console.error(`No ${name} here that works: trying apt-get …`);
  const aptGet = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return succeeds(command, rest, { timeout: 600_000 });
  };
  if (aptGet('update')) aptGet('install', '-y', '--no-install-recommends', name);
}

/** What keeps a browser from being used, as a sentence; null when nothing does. */
function problemWith(/** @type {'Chromium' | 'Firefox'} */ name, /** @type {string | null} */ executable) {
  const variable = `FITLENS_${name.toUpperCase()}`;
  const wanted = `${name} ${oldest[name]} or newer`;
  if (!executable)
    return `No ${name} could be found or installed: install ${wanted}${name === 'Chromium' ? ' (not Google Chrome)' : ''} or name its program in ${variable}.`;
  const version = versionOf(executable);
  if (version === null) return `${executable} does not start: install ${wanted} or name its program in ${variable}.`;
  if (version < oldest[name]) return `Fitlens needs ${wanted}, but ${executable} is version ${version}.`;
  return null;
}

/** Tries one remedy after the other; throws the last problem's sentence when none helps. */
function ensure(
  /** @type {'Chromium' | 'Firefox'} */ name,
  /** @type {() => string | null} */ find,
  /** @type {(() => void)[]} */ remedies,
) {
  let problem = problemWith(name, find());
  // A program that somebody named is theirs to mend.
  if (!process.env[`FITLENS_${name.toUpperCase()}`])
    for (const remedy of remedies) {
      if (!problem) return;
      remedy();
      problem = problemWith(name, find());
    }
  if (problem) throw new Error(problem);
}

/** Throws one sentence when no Chromium is to be had. */
export const ensureChromium = () =>
  ensure('Chromium', findChromium, [downloadChromium, () => installPackage('chromium')]);

/** Throws one sentence when no Firefox is to be had. */
export const ensureFirefox = () => ensure('Firefox', findFirefox, [() => installPackage('firefox-esr')]);
