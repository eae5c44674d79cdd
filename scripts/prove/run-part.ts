import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../test/support/driver';
import type { Part } from './parts';

/** Where what each part says is kept: a part that fails after an hour must not have to be run again to be understood. */
const logs = path.join(root, 'node_modules/.cache/prove');

/** What Vitest counted. */
export interface Counted {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

export interface Proof {
  /** Why it proves nothing; null where it does. */
  failed: string | null;
  /** Everything that was said. */
  log: string;
}

/**
 * Why a run proves nothing, by how it ended and what Vitest counted (null: nothing was); null where it does. Tests that
 * were left out prove nothing, whatever the run says of itself.
 */
export function whyFailed(code: number, counted: Counted | null): string | null {
  if (code !== 0) return `ended with ${code}${counted ? `, ${counted.numFailedTests} tests failed` : ''}`;
  if (!counted) return null;
  const left = counted.numPendingTests + counted.numTodoTests;
  if (counted.numPassedTests === 0) return 'NOT RUN: no test was';
  return left > 0 ? `NOT RUN: ${left} tests were left out` : null;
}

/** Runs one part; what it says goes to its log alone. */
export async function runPart(part: Part, words: readonly string[] = []): Promise<Proof> {
  const missing = (part.files ?? []).filter((file) => !existsSync(path.join(root, file)));
  const log = path.join(logs, `${part.name}.log`);
  if (missing.length > 0) return { failed: `NOT RUN: there is no ${missing.join(', ')}`, log };
  mkdirSync(logs, { recursive: true });
  const report = path.join(logs, `${part.name}.json`);
  rmSync(report, { force: true });
  const reporters = part.files ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const code = await run([...part.command, ...words, ...reporters], part.env ?? {}, log);
  const counted = part.files && existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Counted) : null;
  if (part.files && !counted && code === 0) return { failed: 'NOT RUN: nothing was counted', log };
  return { failed: whyFailed(code, counted), log };
}

function run(
  [command = '', ...words]: readonly string[],
  env: { readonly [name: string]: string },
  log: string,
): Promise<number> {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  const child = spawn(command, words, {
    cwd: root,
    env: { ...process.env, ...env, PATH, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const kept = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(kept, { end: false });
  return new Promise((done) => {
    child.on('error', (error) => kept.write(error.message));
    child.on('close', (code) => kept.end(() => done(code ?? 1)));
  });
}
