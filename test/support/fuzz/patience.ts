/** What nobody may wait for: a page that hangs so long drops three frames (ms). */
const longest = 50;
/** Processor time (ms) below which a doubling tells nothing. */
const felt = 20;

/** Processor time of one run in ms: what else the machine does does not count. */
function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const bestOf = (times: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => costOf(run)));

/**
 * Runs it, and throws where it hangs: where it took over 50 ms, takes them again each of three times alone, and more
 * than five times what the unchanged input takes in the same minute. A busy machine alone does not make that of it.
 */
export function withoutHanging<T>(run: () => T, unchanged: () => unknown): T {
  const began = performance.now();
  const result = run();
  if (performance.now() - began <= longest) return result;
  const cost = bestOf(3, run);
  if (cost > longest && cost > 5 * bestOf(3, unchanged))
    throw new Error(
      `It hangs for ${Math.round(cost)} ms of processor time, the unchanged one for ${bestOf(3, unchanged)}.`,
    );
  return result;
}

/**
 * How often the work doubles when its input does: 1 in proportion, 2 by the square; null where even the longest costs
 * nearly nothing. The best of some runs each, alternating, so that what else the machine does meanwhile hits all of them;
 * each of its own length, since what was read before is remembered.
 */
export function growth(make: (length: number) => () => unknown, lengths: readonly [number, number]): number | null {
  let runs = 0;
  const cost = (length: number) => costOf(make(length + ++runs));
  let [least, most] = [Infinity, cost(lengths[1])];
  if (most < felt) return null;
  for (let round = 0; round < 3; round++) {
    least = Math.min(least, cost(lengths[0]));
    most = Math.min(most, cost(lengths[1]));
  }
  return most < felt ? null : Math.log(most / Math.max(least, 0.05)) / Math.log(lengths[1] / lengths[0]);
}
