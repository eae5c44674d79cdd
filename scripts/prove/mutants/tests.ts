import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from './run';

interface Report {
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** What the tests of one file came to. */
export interface Outcome {
  passed: number;
  /** The names of those that failed. */
  failed: string[];
  /** Why none of them ran, as far as is known. */
  trouble: string;
}

/** What a browser runs, or looks at a build: one at a time, so that nothing fails because the machine is busy. */
export const isHeavy = (project: string): boolean => /^(?:browser|build|new-site|e2e-)/.test(project);

/** The browsers that a project's tests look at the build of. */
const builds: { readonly [project: string]: readonly string[] } = {
  build: ['chrome', 'firefox'],
  'e2e-chromium': ['chrome'],
  'e2e-firefox': ['firefox'],
};

/** Makes the builds that a project looks at. A sentence where that fails, else empty. */
async function buildFor(folder: string, project: string): Promise<string> {
  const browsers = builds[project];
  if (!browsers) return '';
  const { code, output } = await run(folder, [process.execPath, 'scripts/build.mjs', ...browsers], browsers.length);
  return code === 0 ? '' : `it does not build: ${lastLine(output)}`;
}

/** Runs test files of one project, after its builds, until the first that fails if so wished; what came of each, by its path. */
export async function runTests(
  folder: string,
  project: string,
  files: readonly string[],
  untilFirst: boolean,
): Promise<Map<string, Outcome>> {
  const nothing = (trouble: string) => new Map(files.map((file) => [file, { passed: 0, failed: [], trouble }]));
  const trouble = await buildFor(folder, project);
  if (trouble !== '') return nothing(trouble);
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=json', `--outputFile=${report}`, ...(untilFirst ? ['--bail=1'] : [])];
  const { code, output } = await run(
    folder,
    ['vitest', 'run', '--project', project, ...reporters, ...files],
    files.length,
  );
  if (code === null) return nothing('it hangs');
  if (!existsSync(report)) return nothing(`no test ran: ${lastLine(output)}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return new Map(
    files.map((file) => {
      const result = testResults.find(({ name }) => path.resolve(name) === path.join(folder, file));
      const all = result?.assertionResults ?? [];
      const named = (status: string) => all.filter((one) => one.status === status).map(({ fullName }) => fullName);
      const why = result?.message || (all.length === 0 ? lastLine(output) : 'each is left out');
      return [file, { passed: named('passed').length, failed: named('failed'), trouble: `no test ran: ${why}` }];
    }),
  );
}

/** Where the report lies is no reason. */
const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '' && !line.startsWith('JSON report')) ?? '';
