// Every check of the project, one line each, then how many passed: npm test [-- STAGE …]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox } from './get-browsers.mjs';
import { checkNode, ensurePackages } from './packages.mjs';
import { notePassed } from './release/passed.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ name: string, command?: string[], projects?: string[], needs?: 'chromium' | 'firefox', built?: true, alone?: true }} Stage */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, 'node_modules/.cache/test');

/**
 * `projects` names projects of Vitest; `built` marks what looks at dist/; `alone` what keeps every processor busy by
 * itself. @type {Stage[]}
 */
const stages = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unused', command: ['knip'] },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  { name: 'addon', command: ['node', 'scripts/lint-addon.mjs'], built: true },
  { name: 'size', projects: ['build'], built: true },
  { name: 'unit', projects: ['unit', 'unit-mocked'], alone: true },
  { name: 'dom', projects: ['dom', 'dom-mocked'], alone: true },
  { name: 'new-site', projects: ['new-site'], alone: true },
  { name: 'browser', projects: ['browser'], needs: 'chromium', alone: true },
  { name: 'e2e-chromium', projects: ['e2e-chromium'], needs: 'chromium', built: true },
  { name: 'e2e-firefox', projects: ['e2e-firefox'], needs: 'firefox', built: true },
];

/** Runs a command of node_modules/.bin and keeps what it says. */
function run(/** @type {string[]} */ [command = '', ...args]) {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  /** @type {string[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  return new Promise((/** @type {(end: { code: number, output: string }) => void} */ done) => {
    child.on('error', (error) => said.push(error.message));
    child.on('close', (code) => done({ code: code ?? 1, output: said.join('') }));
  });
}

/** What Vitest counted. A file that does not even load has no tests: its stage fails all the same. @returns {Tally} */
function tallyOf(/** @type {string} */ report, /** @type {boolean} */ succeeded) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = succeeded ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

/** A sentence when the browser of a stage is missing, else null. */
function withoutBrowser(/** @type {Stage['needs']} */ needs) {
  try {
    if (needs === 'chromium') ensureChromium();
    if (needs === 'firefox') ensureFirefox();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @returns {Promise<Tally & { output?: string, why?: string }>} */
async function outcome(/** @type {Stage} */ { name, command, projects = [], needs, built }) {
  if (built && buildFailed) return { passed: 0, failed: 0, skipped: 1, why: 'the build failed' };
  const missing = withoutBrowser(needs);
  if (missing)
    return { passed: 0, failed: process.env['CI'] ? 1 : 0, skipped: process.env['CI'] ? 0 : 1, why: missing };
  if (command) {
    const { code, output } = await run(command);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  }
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const vitest = ['vitest', 'run', '--allowOnly=false', ...projects.flatMap((project) => ['--project', project])];
  const { code, output } = await run([
    ...vitest,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return { ...tallyOf(report, code === 0), output };
}

const words = (/** @type {Tally} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
try {
  checkNode();
  ensurePackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Stages that run side by side: each that is `alone` by itself, and what looks at dist/ after the build. */
function groupsOf(/** @type {Stage[]} */ chosen) {
  /** @type {Stage[][]} */
  const groups = [];
  for (const stage of chosen) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !last.alone && !stage.alone && last.built === stage.built) group.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** Runs a group with as many at a time as there are processors; what came of each, in their order. */
function begin(/** @type {Stage[]} */ group) {
  /** @type {ReturnType<typeof timed>[]} */
  const ends = [];
  for (const stage of group) {
    const place = ends.at(-availableParallelism());
    ends.push(place ? place.then(() => timed(stage)) : timed(stage));
  }
  return ends;
}

async function timed(/** @type {Stage} */ stage) {
  const start = Date.now();
  const result = await outcome(stage);
  return { stage, result, seconds: ((Date.now() - start) / 1000).toFixed(1) };
}

mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
let buildFailed = false;
let isIncomplete = false;
for (const group of groupsOf(stages.filter(({ name }) => named.length === 0 || named.includes(name)))) {
  for (const end of begin(group)) {
    const { stage, result, seconds } = await end;
    const mark = result.failed > 0 ? '✗' : result.why ? '!' : '✓';
    console.log(`${mark} ${stage.name.padEnd(13)} ${words(result).padEnd(32)} ${seconds.padStart(6)} s`);
    if (result.why) console.log(`  NOT RUN: ${result.why}`);
    isIncomplete ||= result.why !== undefined;
    if (result.failed > 0 && result.output) console.log(result.output.trimEnd());
    if (stage.name === 'build') buildFailed = result.failed > 0;
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += result[key];
  }
}
console.log(words(total));
// A stage without its browser has shown nothing.
if (named.length === 0 && total.failed === 0 && !isIncomplete) notePassed(root);
process.exit(total.failed > 0 ? 1 : 0);
