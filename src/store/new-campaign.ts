import type { Brief } from '../model/brief';
import { campaignLike } from '../model/campaign-like';
import { activateIn, addBriefIn, briefsIn, changingBriefs } from './briefs';
import { changeIn } from './change-creator';
import { ownerIn } from './creators';
import type { Store } from './schema';

/**
 * Saves a creator into a campaign of its own, which asks what the active one asks and is in use from now on. `nameOf` names
 * the how-manieth it is; the person may name it otherwise later. Throws a `Problem` when nothing is remembered of the creator.
 */
export const saveIntoNew = (
  db: Store,
  write: string,
  key: string,
  nameOf: (n: number) => string,
  first: Brief,
): Promise<null> =>
  changingBriefs(db, write, first, async (w) => {
    const owner = await ownerIn(w, key);
    const all = await briefsIn(w.tx, first);
    const taken = new Set(all.briefs.map(({ name }) => name));
    let n = all.briefs.length + 1;
    while (taken.has(nameOf(n))) n++;
    const id = crypto.randomUUID();
    await addBriefIn(w, campaignLike(all, { id, name: nameOf(n) }));
    await activateIn(w, id, first);
    await changeIn(w, owner, { do: 'save', brief: id });
    return null;
  });
