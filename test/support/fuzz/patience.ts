/** What nobody may wait for: a page that hangs so long drops three frames (ms). */
const longest = 50;
/** Processor time (ms) below which a doubling tells nothing. */
const felt = 20;
/** A growth above that is looked at more often, before anybody hears of it; by the square it is 2. */
const odd = 1.3;

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
  // The unchanged one first: what runs for the first time is slow, and is then so for neither.
  const usual = bestOf(3, unchanged);
  const cost = bestOf(3, run);
  if (cost > longest && cost > 5 * usual)
    throw new Error(`It hangs for ${Math.round(cost)} ms of processor time, the unchanged one for ${usual}.`);
  return result;
}

/** The same of what is waited for: what came of it, and the processor time of all until then in ms. */
export async function timed<T>(run: () => Promise<T>): Promise<{ result: T; cost: number }> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { result, cost: (user + system) / 1_000 };
}

/** The least of three such times in ms; `prepare` comes before each and is not counted. */
export async function leastTime(run: () => Promise<unknown>, prepare = async () => {}): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    await prepare();
    least = Math.min(least, (await timed(run)).cost);
  }
  return least;
}

/**
 * Throws where what is waited for, and took this `cost` once, hangs as `withoutHanging` says: `least` takes it again,
 * `usual` the unchanged one. Both are asked only where it may be so.
 */
export async function expectNoHang(
  cost: number,
  least: () => Promise<number>,
  usual: () => Promise<number>,
): Promise<void> {
  if (cost <= longest || cost <= 5 * (await usual())) return;
  const again = await least();
  if (again > longest && again > 5 * (await usual()))
    throw new Error(`It hangs for ${Math.round(again)} ms of processor time, the unchanged one for ${await usual()}.`);
}

/**
 * How often the work doubles when its input does: 1 in proportion, 2 by the square; null where even the longest costs
 * nearly nothing. The best of some runs each, alternating, so that what else the machine does meanwhile hits all of them, and
 * of more where that is odd: three may all meet with garbage that is collected. Each is of its own length, since what was read
 * before is remembered.
 */
export function growth(make: (length: number) => () => unknown, lengths: readonly [number, number]): number | null {
  let runs = 0;
  const cost = (length: number) => costOf(make(length + ++runs));
  let [least, most] = [Infinity, cost(lengths[1])];
  if (most < felt) return null;
  const steepness = () => Math.log(most / Math.max(least, 0.05)) / Math.log(lengths[1] / lengths[0]);
  for (let round = 0; round < 3 || (round < 12 && most >= felt && steepness() > odd); round++) {
    least = Math.min(least, cost(lengths[0]));
    most = Math.min(most, cost(lengths[1]));
  }
  return most < felt ? null : steepness();
}
