import type { BrowserContext, CDPSession } from 'playwright';
import { alternate, type Contender, now } from './contenders';
import { frozenPages, routesOf } from './frozen-pages';
import { longestPiece, type Task } from './longest-piece';
import type { Row } from './table';
import { wholeVisit } from './visit';

/** As few rounds as tell noise from more. */
const rounds = 5;

/** Microseconds between two looks at what is running. */
const interval = 200;

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** Records the tasks of every thread until the function it answers is called. */
async function traceTasks(cdp: CDPSession): Promise<() => Promise<Task[]>> {
  const tasks: Task[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, pid, tid, ts, dur } of value as unknown as TraceEvent[])
      if (name === 'RunTask' && dur !== undefined) tasks.push({ thread: `${pid} ${tid}`, start: ts, end: ts + dur });
  });
  const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    await cdp.send('Tracing.end');
    await complete;
    return tasks;
  };
}

async function longestOfLoad(context: BrowserContext, url: string): Promise<number> {
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval });
  const stopTracing = await traceTasks(cdp);
  await cdp.send('Profiler.start');
  await tab.goto(url);
  await new Promise((done) => setTimeout(done, wholeVisit));
  const { profile } = await cdp.send('Profiler.stop');
  const tasks = await stopTracing();
  await tab.close();
  return longestPiece(profile, tasks);
}

/** The longest that scripts of ours keep the main thread of the largest real pages to themselves. */
export async function* measurePieces(base: readonly Contender[]): AsyncGenerator<Row> {
  const pages = frozenPages();
  for (const { name, url } of pages) {
    const measured = await alternate(
      [...base, now],
      routesOf(pages),
      async (context) => context,
      async (context) => [await longestOfLoad(context, url)],
      rounds,
    );
    yield* measured.map((one): Row => ({ name, unit: 'ms', measured: one, limits: { base: 1.5 } }));
  }
}
