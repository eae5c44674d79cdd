import { isSharedIn } from '../store/team/documents';
import { briefDocument } from '../store/team/names';
import type { Writing } from '../store/write';

/** Whether the team has this document, or is to have it. */
export const isKnown = ({ tx }: Writing, name: string): Promise<boolean> => isSharedIn(tx, name);

/** A campaign of the team's, or one that has not come yet; not one that is private here. */
export const isOfTeam = async (w: Writing, brief: string): Promise<boolean> =>
  (await isKnown(w, briefDocument(brief))) || (await w.tx.objectStore('briefs').getKey(brief)) === undefined;
