import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { type Driver, launch, root } from './driver';
import type { Routes } from './routes';

const records = path.join(root, 'node_modules/.cache/e2e');

/** Saves what a failed scenario leaves behind: page, badge, console, picture. */
async function keep(driver: Driver, scenario: string): Promise<void> {
  const name = `${driver.browser}-${scenario.replace(/\W+/g, '-').slice(0, 80)}`;
  await mkdir(records, { recursive: true });
  const { page, badge, console: said } = await driver.record();
  await writeFile(path.join(records, `${name}.html`), page);
  await writeFile(path.join(records, `${name}.badge.html`), badge ?? 'There is no badge.');
  const requests = await driver.requests();
  await writeFile(path.join(records, `${name}.txt`), [...said, '', ...requests].join('\n'));
  await driver.screenshot(path.join(records, `${name}.png`));
}

/** One browser for all scenarios of a file, in the browser of the running project; `team` gives the origin of a database. */
export function useDriver(routes: Routes, team?: () => string): () => Driver {
  let driver: Driver | undefined;
  const theDriver = () => {
    if (!driver) throw new Error('The browser is not running yet.');
    return driver;
  };
  beforeAll(async () => {
    driver = await launch(inject('browser'), { routes, ...(team && { team: team() }) });
  });
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => keep(theDriver(), task.name));
  });
  afterAll(() => driver?.close());
  return theDriver;
}
