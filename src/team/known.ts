import { defaultBrief } from '../model/brief';
import { type Creator, creatorSchema } from '../model/creator';
import { campaignsIn } from '../store/candidates';
import { readRow } from '../store/read-row';
import { documentIn, isSharedIn } from '../store/team/documents';
import { briefDocument, creatorDocument } from '../store/team/names';
import type { Writing } from '../store/write';

/** Whether the team has this document, or is to have it. */
export const isKnown = ({ tx }: Writing, name: string): Promise<boolean> => isSharedIn(tx, name);

/** Whether a campaign is here: also the first of somebody who never changed it, of which there is no row. */
export async function isCampaignHere(w: Writing, id: string): Promise<boolean> {
  if ((await w.tx.objectStore('briefs').getKey(id)) !== undefined) return true;
  return id === defaultBrief('').id && (await campaignsIn(w)).ids.has(id);
}

/** A campaign of the team's, or one that has not come yet; not one that is private here. */
export const isOfTeam = async (w: Writing, brief: string): Promise<boolean> =>
  (await isKnown(w, briefDocument(brief))) || !(await isCampaignHere(w, brief));

/** The creator that is kept under this id, not one that it was joined with. */
export const creatorHere = async ({ tx }: Writing, id: string): Promise<Creator | null> =>
  readRow(creatorSchema, await tx.objectStore('creators').get(id));

/** Whether something of a creator of the team's is private here: what was written before a colleague shared it. */
export const hasPrivatePart = async ({ tx }: Writing, id: string): Promise<boolean> =>
  (await documentIn(tx, creatorDocument(id)))?.privateUntil !== '';
