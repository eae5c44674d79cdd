import type { TeamRow, WriteTransaction } from '../schema';

// What is to be done with everybody of a campaign is done in parts: a campaign may have as many as there are creators.

/** A campaign, and up to which creator's its candidates are done; null: none are. */
export type CampaignPart = TeamRow['sharing'][number];

/** Creators of one part. */
const creatorsAtOnce = 500;

/** A campaign's candidates by their creators' ids, from behind that of `after`; null: all of them. */
export const candidatesAfter = (brief: string, after: string | null): IDBKeyRange =>
  IDBKeyRange.bound(after === null ? [brief] : [brief, after], [brief, []], after !== null);

/** The creators of the next part, and what is to be done after them; null where that is nothing. */
export async function nextCandidatesIn(
  tx: WriteTransaction,
  { brief, after }: CampaignPart,
): Promise<{ creators: string[]; left: CampaignPart | null }> {
  const keys = await tx.objectStore('candidates').getAllKeys(candidatesAfter(brief, after), creatorsAtOnce);
  const creators = keys.map(([, creator]) => creator);
  const last = creators.at(-1);
  return { creators, left: last === undefined || creators.length < creatorsAtOnce ? null : { brief, after: last } };
}
