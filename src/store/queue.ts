import { candidateSchema } from '../model/candidate';
import { readRow } from './read-row';
import type { Store } from './schema';

/** Those who are to be looked at in a campaign, as one who stands among them sees it. */
export interface Queue {
  /** How many there are. */
  total: number;
  /** The how-manieth of them `after` is; 0 where it is none of them. */
  place: number;
  /** Ids of those who come next, at most `most`; behind the last the first ones come again. */
  next: string[];
}

/** Of whom something cannot be read is passed over; so many in a row are not. */
const most = 20;

/** Who is to be looked at in the campaign of a brief, the one named first first, from `after` (a creator's id) on. */
export async function queueOf(db: Store, brief: string, after: string | null): Promise<Queue> {
  const tx = db.transaction('candidates');
  const index = tx.store.index('status');
  const between = (from: string, to: string, isOpen = false) =>
    IDBKeyRange.bound([brief, 'toLookAt', from], [brief, 'toLookAt', to], isOpen);
  const here = after === null ? null : readRow(candidateSchema, await tx.store.get([brief, after]));
  const order = here?.order ?? '';
  // Keys alone: they hold whose they are. No stamp is above `~`.
  const behind = await index.getAllKeys(between(order, '~', true), most);
  const before = behind.length < most && order !== '' ? await index.getAllKeys(between('', order), most) : [];
  const next = [...behind, ...before].map(([, creator]) => creator).filter((id) => id !== after);
  return {
    total: await index.count(between('', '~')),
    place: here?.status === 'toLookAt' ? await index.count(between('', order)) : 0,
    next: next.slice(0, most),
  };
}
