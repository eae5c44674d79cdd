// npm run bench: what Fitlens weighs, and what it adds to loading a profile. Ratios only: no number here fails anything.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { newProfile, openChromium } from '../test/support/chromium';
import { backgroundFiles, contentScripts, gzipped, popupFiles } from '../test/support/dist';
import { root } from '../test/support/driver';
import { samples } from './samples';
import { buildExtension } from './build-extension';

const pairs = 9;
const [page] = samples.pages;

/** Long enough for the badge to be there; both kinds of load wait alike. Milliseconds. */
const settle = 1_500;

interface Load {
  /** Seconds of running scripts, and of the page's main thread as a whole. */
  scripts: number;
  all: number;
}

/** One load of the sample profile in a fresh tab. */
async function load(context: BrowserContext): Promise<Load> {
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Performance.enable');
  await tab.goto(page?.url ?? '');
  await tab.waitForTimeout(settle);
  const { metrics } = await cdp.send('Performance.getMetrics');
  await tab.close();
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { scripts: metric('ScriptDuration'), all: metric('TaskDuration') };
}

async function open(extension: string | null) {
  const profile = await newProfile();
  const context = await openChromium({ profile, routes: samples.routes, extension, window: false });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function compare(what: string, without: number[], with_: number[]): void {
  const ratio = median(with_.map((value, index) => value / (without[index] ?? Number.NaN)));
  const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(1)} ms`;
  console.log(
    `${what.padEnd(22)} ${ratio.toFixed(2)} × a load without   (medians: ${milliseconds(median(with_))}, ${milliseconds(median(without))})`,
  );
}

buildExtension('chrome');
const weights = { 'content script + tap': contentScripts, popup: popupFiles, background: backgroundFiles };
for (const [what, files] of Object.entries(weights))
  console.log(`${what.padEnd(22)} ${(gzipped('chrome', files('chrome')) / 1024).toFixed(1)} kB gzip`);

const plain = await open(null);
const fitted = await open(path.join(root, 'dist/chrome'));
try {
  const without: Load[] = [];
  const with_: Load[] = [];
  // The first pair warms both browsers up and is not counted.
  for (let pair = 0; pair <= pairs; pair++) {
    const [a, b] = [await load(plain.context), await load(fitted.context)];
    if (pair === 0) continue;
    without.push(a);
    with_.push(b);
  }
  for (const [what, key] of [
    ['scripts of a load', 'scripts'],
    ['main thread of a load', 'all'],
  ] as const)
    compare(
      what,
      without.map((one) => one[key]),
      with_.map((one) => one[key]),
    );
} finally {
  await plain.close();
  await fitted.close();
}
