import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/driver';

// The repository with one site more, in a folder of its own; its packages are those of this one.
const copy = mkdtempSync(path.join(tmpdir(), 'fitlens-new-site-'));
const notCopied = new Set(['node_modules', 'dist', '.git'].map((name) => path.join(root, name)));

/** Runs a command of the packages in the copy. What it says is empty where it succeeds. */
function run(command: string, ...args: string[]): Promise<string> {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  // This run's own settings are not those of the run inside.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$)/.test(name)));
  const child = spawn(command, args, {
    cwd: copy,
    env: { ...env, PATH, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  return new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => done(code === 0 ? '' : said.join('') || `exit code ${code}`));
  });
}

interface Report {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** The test files of which at least one test ran and passed, by their paths in the copy. */
function passedIn(report: string): string[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'passed'))
    .map(({ name }) => path.relative(copy, name).split(path.sep).join('/'))
    .toSorted();
}

beforeAll(async () => {
  cpSync(root, copy, { recursive: true, filter: (file) => !notCopied.has(path.normalize(file)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const trouble = await run('node', 'scripts/run.mjs', 'scripts/new-site.ts', 'gallery');
  if (trouble !== '') throw new Error(trouble);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('The site that `npm run new-site -- gallery` writes', () => {
  it.each([
    ['is laid out', 'oxfmt', '--check', '.'],
    ['passes the lint', 'oxlint', '--type-aware', '.'],
    ['has its types', 'tsc', '--noEmit'],
    ['uses all that it has', 'knip'],
  ])('%s', async (_, command, ...args) => {
    expect(await run(command, ...args)).toBe('');
  });

  it('passes its own tests and those of every site', async () => {
    const own = ['address', 'mutations', 'profile', 'responses'].map((name) => `test/dom/gallery-${name}.test.ts`);
    const shared = ['dom/every-site', 'dom/every-state', 'dom/fuzz', 'unit/constants-doc', 'unit/house'];
    const files = [...own, ...shared.map((name) => `test/${name}.test.ts`), 'test/unit/site-formats.test.ts'];
    const report = path.join(copy, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    // Of the tests that are told for every site, those for this one; what they share is loaded once.
    const options = ['-t', '[Gg]allery|house|Every site', '--no-isolate', '--no-file-parallelism', ...reporters];
    expect(await run('vitest', 'run', '--project', 'dom', '--project', 'unit', ...options, ...files)).toBe('');
    expect(passedIn(report)).toEqual(files.toSorted());
  });
});
