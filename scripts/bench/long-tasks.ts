/** A task of a page's own thread that is shorter is not felt, in milliseconds; longer, it may be so many times that of the fewest. */
const [felt, limit] = [50, 2];

/**
 * A sentence for each size whose longest task, in milliseconds, is both felt and much longer than with the fewest, which come
 * first: what takes a slow machine long takes it long with few as well.
 */
export function taskExcesses(tasks: readonly number[], sizes: readonly number[], what: string): string[] {
  const most = limit * Math.max(felt, tasks[0] ?? Number.NaN);
  return sizes.flatMap((size, at) => {
    const task = tasks[at] ?? Number.NaN;
    if (task <= most) return [];
    return `A task of ${task.toFixed(0)} ms ${what}, of ${size.toLocaleString('en')} creators: more than ${most.toFixed(0)}.`;
  });
}
