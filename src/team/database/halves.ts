import { Problem } from '../../shared/problem';

const tooMuch: readonly string[] = ['teamTroubleTooLarge', 'teamTroubleSentTooMuch'];

/** Whether less at once might do: it was too much for the server, or its answer was for this browser. */
export const isTooMuch = (error: unknown): boolean => error instanceof Problem && tooMuch.includes(error.key);

/**
 * Asks for all at once, and for each half by itself where it fails in a way that `mayBeOfOne`, as for too much. Of one
 * alone it is an error as before.
 */
export async function inHalves<Item, Result>(
  items: readonly Item[],
  ask: (some: readonly Item[]) => Promise<Result[]>,
  mayBeOfOne: (error: unknown) => boolean = isTooMuch,
): Promise<Result[]> {
  try {
    return await ask(items);
  } catch (error) {
    if (!mayBeOfOne(error) || items.length < 2) throw error;
    const middle = Math.ceil(items.length / 2);
    const first = await inHalves(items.slice(0, middle), ask, mayBeOfOne);
    return [...first, ...(await inHalves(items.slice(middle), ask, mayBeOfOne))];
  }
}
