/** What Chromium's profiler tells (`Profiler.Profile`), as far as it is needed here. */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  /** Microseconds. */
  startTime: number;
  samples?: number[];
  /** Microseconds between samples, the first from the start. */
  timeDeltas?: number[];
}

/** A stretch in which a thread had the processor for one thing, in microseconds of the same clock. */
export interface Task {
  thread: string;
  start: number;
  end: number;
}

interface Stretch {
  start: number;
  length: number;
}

/** Our content scripts, and the tap, which the build names "native". */
const isOurs = (url: string): boolean => url.startsWith('chrome-extension://') || url === 'native';

/** When scripts of ours ran: every sample with one of them anywhere on the stack, and the garbage collected right behind. */
function oursIn({ nodes, startTime, samples = [], timeDeltas = [] }: Profile): Stretch[] {
  const ours = new Set<number>();
  const collecting = new Set<number>();
  const children = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number) => {
    if (ours.has(id)) return;
    ours.add(id);
    children.get(id)?.children?.forEach(mark);
  };
  for (const { id, callFrame } of nodes) {
    if (isOurs(callFrame.url)) mark(id);
    if (callFrame.functionName === '(garbage collector)') collecting.add(id);
  }
  let time = startTime;
  let wasOurs = false;
  return samples.flatMap((id, index) => {
    time += timeDeltas[index] ?? 0;
    wasOurs = ours.has(id) || (wasOurs && collecting.has(id));
    return wasOurs ? [{ start: time, length: timeDeltas[index + 1] ?? 0 }] : [];
  });
}

/** How long each of a thread's tasks was busy with these stretches. */
function within(tasks: readonly Task[], stretches: readonly Stretch[]): number[] {
  const sorted = tasks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const lengths: number[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    let sum = 0;
    for (let one = stretches[at]; one && one.start < end; one = stretches[(at += 1)])
      if (one.start >= start) sum += one.length;
    lengths.push(sum);
  }
  return lengths;
}

/**
 * The longest time that scripts of ours had the page's main thread without letting go of it, in milliseconds: the sum
 * within one task, what promises called afterwards included. The page's main thread is the one whose tasks they ran in.
 */
export function longestPiece(profile: Profile, tasks: readonly Task[]): number {
  const stretches = oursIn(profile);
  const names = [...new Set(tasks.map(({ thread }) => thread))];
  const threads = names.map((name) =>
    within(
      tasks.filter(({ thread }) => thread === name),
      stretches,
    ),
  );
  const total = (lengths: readonly number[]) => lengths.reduce((sum, one) => sum + one, 0);
  const [main = []] = threads.toSorted((a, b) => total(b) - total(a));
  return Math.max(0, ...main) / 1_000;
}
