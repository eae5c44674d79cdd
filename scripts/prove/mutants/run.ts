import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../../test/support/driver';

/** What takes longer than this hangs, in ms: twice what a build or the longest test file takes on a slow machine. */
const patience = 300_000;

const running = new Set<ChildProcess>();
// A test that never ends would go on after whoever started it.
process.once('exit', () => running.forEach(kill));

export interface End {
  /** Null: it hung, and was stopped. */
  code: number | null;
  output: string;
}

/** Runs a command of node_modules/.bin in `cwd` and keeps what it says; `works`: how many things it does one after the other. */
export function run(cwd: string, [command, ...args]: readonly [string, ...string[]], works = 1): Promise<End> {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  // What loads this file sets settings of its own, by which a build would be another.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$)/.test(name)));
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd,
    env: { ...env, PATH, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
    detached: !isWindows,
  });
  running.add(child);
  let hung = false;
  const alarm = setTimeout(() => {
    hung = true;
    kill(child);
  }, patience * works);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  return new Promise((done) => {
    child.on('error', (error) => said.push(error.message));
    child.on('close', (code) => {
      clearTimeout(alarm);
      running.delete(child);
      done({ code: hung ? null : (code ?? 1), output: said.join('') });
    });
  });
}

/** With all that it started: a worker in an endless loop hears nothing. */
function kill(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
