// Where Chromium and Firefox are on this machine. Plain JavaScript: setup.mjs needs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest versions that manifest.json admits. */
export const oldest = { Chromium: 148, Firefox: 153 };

/** Where setup.mjs lets Playwright put its Chromium. */
export const downloads = fileURLToPath(new URL('../node_modules/.cache/browsers', import.meta.url));

// Branded Google Chrome is not in the list: since version 137 it ignores --load-extension. Nor is Ubuntu's snap, which
// may not read a profile in the temporary folder.
const chromiumPlaces = {
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: ['Chromium/Application/chrome.exe'],
};

const firefoxPlaces = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
  win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};

/** @param {typeof chromiumPlaces} places */
function usual(places) {
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? places.win32.map((place) => path.join(root, place)) : []));
  }
  return process.platform === 'darwin' ? places.darwin : places.linux;
}

/** Chromium builds in a folder that Playwright fills, newest first. */
function playwrightBuilds(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    ...['arm64', 'x64'].map(
      (cpu) => `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
    'chrome-win64/chrome.exe',
  ];
  return builds.flatMap((build) => inside.map((place) => path.join(folder, build, place)));
}

function playwrightHome() {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return path.join(homedir(), '.cache/ms-playwright');
}

/** The Chromium to use: FITLENS_CHROMIUM, our own download, the usual places. Null when there is none. */
export function findChromium() {
  const named = process.env['FITLENS_CHROMIUM'];
  // Our download comes first: it is only made where the usual places hold nothing that works.
  const places = [...playwrightBuilds(downloads), ...usual(chromiumPlaces), ...playwrightBuilds(playwrightHome())];
  return named ?? places.find((place) => existsSync(place)) ?? null;
}

/** The Firefox to use: FITLENS_FIREFOX, then the usual places. Null when there is none. */
export function findFirefox() {
  return process.env['FITLENS_FIREFOX'] ?? usual(firefoxPlaces).find((place) => existsSync(place)) ?? null;
}

/** The main version that a browser names itself; null when it does not start. */
export function versionOf(/** @type {string} */ executable) {
  // On Windows a browser does not print its version; the folder beside chrome.exe bears it, Firefox keeps a file.
  if (process.platform === 'win32') return windowsVersion(path.dirname(executable));
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return mainVersion(stdout ?? '');
}

function mainVersion(/** @type {string} */ text) {
  const version = /(\d+)\.\d/.exec(text)?.[1];
  return version === undefined ? null : Number(version);
}

function windowsVersion(/** @type {string} */ folder) {
  const ini = path.join(folder, 'application.ini');
  if (existsSync(ini)) return mainVersion(/^Version=.*$/m.exec(readFileSync(ini, 'utf8'))?.[0] ?? '');
  const named = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^\d+(\.\d+){3}(\.manifest)?$/.test(name))
    : [];
  return mainVersion(named.at(-1) ?? '');
}
