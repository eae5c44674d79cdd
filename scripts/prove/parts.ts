/** One count of `npm run prove`: what has to hold, so often that it would show where it did not. */
export interface Part {
  name: string;
  /** What is run, and how often. */
  what: string;
  /** What is run of node_modules/.bin or of this folder's scripts. */
  command: readonly string[];
  /** Test files of the command, from the project's root; where there are any, some test of them has to pass, and none may be left out. */
  files?: readonly string[];
  /** What sets how often. */
  env?: { readonly [name: string]: string };
  /** Drives a browser with what lies in dist/. */
  built?: true;
}

const script = (file: string, ...words: string[]) => ['node', 'scripts/run.mjs', file, ...words];
const tests = (projects: readonly string[], files: readonly string[]) => ({
  command: ['vitest', 'run', '--allowOnly=false', ...projects.flatMap((project) => ['--project', project]), ...files],
  files,
});
const unit = ['unit', 'unit-mocked'];
const dom = ['dom', 'dom-mocked'];

const often = 100_000;
const told = often.toLocaleString('en');
const fuzz = { FUZZ_RUNS: String(often) };

/** In this order, the shorter first. */
export const parts: readonly Part[] = [
  {
    name: 'kills',
    what: 'the worker stopped 200 times in a browser, in the middle of its work',
    ...tests(['e2e-chromium'], ['test/e2e/killed-worker.test.ts']),
    env: { FITLENS_KILLS: '200' },
    built: true,
  },
  {
    name: 'door',
    what: `${told} messages with something wrong at the worker’s door`,
    ...tests(unit, ['test/unit/fuzz-door.test.ts', 'test/unit/fuzz-assessment.test.ts']),
    env: fuzz,
  },
  {
    name: 'import',
    what: `${told} backups, and as many spreadsheets, with something wrong`,
    ...tests(unit, ['test/unit/fuzz-import.test.ts', 'test/unit/fuzz-sheet.test.ts']),
    env: fuzz,
  },
  {
    name: 'sync',
    what: `${told} documents of a team with something wrong, and ${(often / 10).toLocaleString('en')} exchanges with a server that answers wrongly`,
    ...tests(unit, ['test/unit/team-fuzz.test.ts', 'test/unit/team-fuzz-answers.test.ts']),
    env: fuzz,
  },
  {
    name: 'readers',
    what: `${told} answers and pages of each site with something wrong, and 200 real pages`,
    ...tests(dom, [
      'test/dom/fuzz-answers.test.ts',
      'test/dom/fuzz-pages.test.ts',
      'test/dom/fuzz-captures.test.ts',
      'test/dom/long-lists.test.ts',
    ]),
    env: fuzz,
  },
  {
    name: 'stops',
    what: 'the worker stopped at every step of every message, and every kind of broken row in every part of the store',
    ...tests(unit, [
      'test/unit/killed-writes.test.ts',
      'test/unit/team-killed-writes.test.ts',
      'test/unit/killed-chores.test.ts',
      'test/unit/broken-rows.test.ts',
      'test/unit/team-join.test.ts',
    ]),
    env: { THOROUGH: '1' },
  },
  {
    name: 'histories',
    what: '10,000 histories of three colleagues, each time others',
    ...tests(unit, ['test/unit/team-histories.test.ts']),
    env: { TEAM_RUNS: '10000', TEAM_SEED: String(Date.now() % 1_000_000) },
  },
  {
    name: 'pictures',
    what: 'the pictures for the stores, from made-up creators and a team, each as large as stores take',
    command: script('scripts/store-pictures.ts'),
  },
  {
    name: 'store',
    what: `${told} creators in the store, against 1,000`,
    command: script('scripts/bench.ts', 'store'),
  },
  {
    name: 'shortlist',
    what: `${told} creators on the shortlist`,
    command: script('scripts/bench.ts', 'shortlist'),
  },
  {
    name: 'team',
    what: `${told} creators of a team, from a server of this machine`,
    command: script('scripts/bench.ts', 'team'),
  },
  {
    name: 'mutants',
    what: 'every mutant put into the code, of which a test has to fail',
    command: script('scripts/prove/mutants.ts'),
  },
];
