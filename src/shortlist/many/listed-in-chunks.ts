import { fewAtOnce } from '../../model/limits';
import type { ListedCreator } from '../../model/listed-creator';
import type { ShortlistPorts } from '../ports';

/** These creators for a spreadsheet, in their order; only a part of them is in memory at a time. */
export async function* listedInChunks(
  keys: readonly string[],
  listed: ShortlistPorts['listed'],
): AsyncGenerator<ListedCreator> {
  for (let at = 0; at < keys.length; at += fewAtOnce.named) yield* await listed(keys.slice(at, at + fewAtOnce.named));
}
