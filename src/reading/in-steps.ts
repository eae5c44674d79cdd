/** Thrown out of a look whose step has used up its time. */
export const pause = Symbol();

/** How long a step reads what was not read yet. Milliseconds; a frame has 16. */
const longest = 8;

/** So many steps a look may take: a page that changes faster than it is read is read at one go in the end. */
const mostSteps = 100;

/** When the step ends; null until it has come to the first part that was not read yet. */
let end: number | null = Infinity;

/**
 * To be called before each part of a look that takes a while and is remembered once it is read: a post, a script, an
 * answer. Each step gets at least one of them done.
 */
export function beginPart(): void {
  end ??= performance.now() + longest;
  if (performance.now() > end) throw pause;
}

/**
 * Reads in steps between which the page goes on; null once `signal` aborts. What is read is of one moment all the same:
 * a step that runs out of time is begun anew, and finds all that was read before it remembered. `spend` is told after
 * each step how long all of them took, in milliseconds.
 */
export async function inSteps<T>(read: () => T, signal: AbortSignal, spend: (time: number) => void): Promise<T | null> {
  let time = 0;
  for (let step = 0; !signal.aborted; step += 1) {
    const startedAt = performance.now();
    end = step < mostSteps ? null : Infinity;
    try {
      return read();
    } catch (error) {
      if (error !== pause) throw error;
    } finally {
      end = Infinity;
      time += performance.now() - startedAt;
      spend(time);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
