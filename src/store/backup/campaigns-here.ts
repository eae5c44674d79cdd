import type { Stamp } from '../../model/stamp';
import { namesIn, takenOutAt } from '../removed-candidates';
import { erasedAt } from './erased-here';
import type { Campaigns } from './format';
import { campaignsAfter, type CampaignsErased, joinCampaigns } from './merge-campaigns';
import { fetchOwned, readOwned } from './owned-rows';
import type { Transaction } from './pages';

/** What campaigns know of a creator, or of several who turn out to be one, and when what of it was removed. */
export interface CampaignsHere {
  campaigns: Campaigns;
  removed: Pick<CampaignsErased, 'candidates' | 'collaborations'>;
}

/** The same by the ids of these creators, as far as it can be read; `coming` may have been removed here too. */
export async function campaignsHere(
  tx: Transaction,
  ids: readonly string[],
  coming: Campaigns,
): Promise<CampaignsHere> {
  const each = await Promise.all(ids.map((id) => campaignsOf(tx, id)));
  const all = each.reduce(joinCampaigns);
  const names = (await Promise.all(ids.map((id) => namesIn(tx, id)))).flat();
  const briefs = new Set([...all.candidates, ...coming.candidates].map(({ brief }) => brief));
  const removed = {
    candidates: await foundOf([...briefs], (brief) => takenOutAt(tx, brief, names)),
    collaborations: await foundOf(
      coming.collaborations.map(({ id }) => id),
      (id) => erasedAt(tx, 'collaboration', id),
    ),
  };
  return { campaigns: campaignsAfter(all, { creator: null, ...removed, collaborations: new Map() }), removed };
}

/** What campaigns know of the creator with this id. */
const campaignsOf = async (tx: Transaction, id: string): Promise<Campaigns> =>
  readOwned(await fetchOwned(tx, id)).campaigns;

async function foundOf(
  names: readonly string[],
  find: (name: string) => Promise<Stamp | null>,
): Promise<Map<string, Stamp>> {
  const found = await Promise.all(names.map(async (name) => [name, await find(name)] as const));
  return new Map(found.flatMap(([name, at]) => (at === null ? [] : [[name, at] as const])));
}
