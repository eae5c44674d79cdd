import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright';
import { closeWelcome, newProfile, openChromium } from '../../test/support/chromium';
import { manifestOf } from '../../test/support/dist';
import { root } from '../../test/support/driver';
import type { Routes } from '../../test/support/routes';
import { ownPages } from '../../src/shared/own-pages';

/** What a page is loaded with: no extension, two empty scripts, Fitlens of the base commit, Fitlens as it is here. */
export type Name = 'without' | 'floor' | 'base' | 'now';

export interface Contender {
  name: Name;
  /** Folder of a built extension; null for a browser without one. */
  extension: string | null;
}

/** One number a round of each contender, in milliseconds or what the row says. */
export type Measured = ReadonlyMap<Name, readonly number[]>;

export const without: Contender = { name: 'without', extension: null };
export const now: Contender = { name: 'now', extension: path.join(root, 'dist/chrome') };

/** How often each contender is measured unless told; one round before warms the browsers up and is not counted. */
const usualRounds = 7;

/** The empty page of the floor's extension. */
export const blankPage = 'blank.html';

/**
 * An extension with the hosts of ours, two empty scripts, an empty worker and an empty page: what any extension costs that
 * is there from the start.
 */
export async function makeFloor(): Promise<Contender & { extension: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fitlens-empty-'));
  const scripts = manifestOf('chrome').content_scripts.map((script) => ({ ...script, js: ['empty.js'] }));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'empty.js' },
    content_scripts: scripts,
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'empty.js'), '');
  await writeFile(
    path.join(folder, blankPage),
    '<!doctype html><html lang="en"><title>Blank</title><p>Nothing</p></html>',
  );
  return { name: 'floor', extension: folder };
}

/** A browser with this extension, or none, on an offline web. */
export async function open(extension: string | null, routes: Routes) {
  const profile = await newProfile();
  const context = await openChromium({ profile, routes, extension, window: false });
  // Neither the floor nor an older Fitlens has one; a page that opens meanwhile would be measured along.
  if (extension && existsSync(path.join(extension, ownPages.welcome))) await closeWelcome(context);
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/**
 * Measures the contenders in turn, each in a browser of its own. The order goes round, so that a machine that gets
 * busier or warmer is as hard on one as on the other. `measure` answers one number or several; so does this.
 */
export async function alternate<State>(
  contenders: readonly Contender[],
  routes: Routes,
  prepare: (context: BrowserContext, extension: string | null) => Promise<State>,
  measure: (state: State, round: number) => Promise<readonly number[]>,
  rounds = usualRounds,
): Promise<Measured[]> {
  const opened: { name: Name; state: State; numbers: (readonly number[])[] }[] = [];
  const closing: (() => Promise<void>)[] = [];
  try {
    for (const { name, extension } of contenders) {
      const { context, close } = await open(extension, routes);
      closing.push(close);
      opened.push({ name, state: await prepare(context, extension), numbers: [] });
    }
    for (let round = 0; round <= rounds; round += 1) {
      const first = round % opened.length;
      for (const { state, numbers } of [...opened.slice(first), ...opened.slice(0, first)]) {
        const measured = await measure(state, round);
        if (round > 0) numbers.push(measured);
      }
    }
  } finally {
    for (const close of closing) await close();
  }
  const kinds = opened[0]?.numbers[0] ?? [];
  return kinds.map(
    (_, kind) => new Map(opened.map(({ name, numbers }) => [name, numbers.map((one) => one[kind] ?? Number.NaN)])),
  );
}
