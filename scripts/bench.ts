// npm run bench: what Fitlens weighs, and what it adds to loading a profile. Ratios only: no number here fails anything.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright';
import { newProfile, openChromium } from '../test/support/chromium';
import { backgroundFiles, contentScripts, gzipped, patterns, popupFiles } from '../test/support/dist';
import { root } from '../test/support/driver';
import { buildExtension } from './build-extension';
import { samples } from './samples';
import { command } from './saved-page';

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

function compare(what: string, bare: number[], fitted: number[]): void {
  const ratio = median(fitted.map((value, index) => value / (bare[index] ?? Number.NaN)));
  const milliseconds = (numbers: number[]) => `${(median(numbers) * 1000).toFixed(1)} ms`;
  console.log(
    `${what.padEnd(28)} ${ratio.toFixed(2)} × a load without   (${milliseconds(fitted)}, ${milliseconds(bare)})`,
  );
}

function weigh(): void {
  const parts: [string, string[]][] = [
    ...patterns('chrome').map((site): [string, string[]] => [site, contentScripts('chrome', site)]),
    ['popup', popupFiles('chrome')],
    ['background', backgroundFiles('chrome')],
  ];
  for (const [what, files] of parts)
    console.log(`${what.padEnd(28)} ${(gzipped('chrome', files) / 1024).toFixed(1)} kB gzip`);
}

async function race(): Promise<void> {
  const without = await open(null);
  const withFitlens = await open(path.join(root, 'dist/chrome'));
  const bare: Load[] = [];
  const fitted: Load[] = [];
  try {
    // The first pair warms both browsers up and is not counted.
    for (let pair = 0; pair <= pairs; pair++) {
      const [a, b] = [await load(without.context), await load(withFitlens.context)];
      if (pair === 0) continue;
      bare.push(a);
      fitted.push(b);
    }
  } finally {
    await without.close();
    await withFitlens.close();
  }
  for (const [what, key] of [
    ['scripts of a load', 'scripts'],
    ['main thread of a load', 'all'],
  ] as const)
    compare(
      what,
      bare.map((one) => one[key]),
      fitted.map((one) => one[key]),
    );
}

await command(async () => {
  buildExtension('chrome');
  weigh();
  await race();
});
