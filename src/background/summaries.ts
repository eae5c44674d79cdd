import { summarize } from '../estimate/summarize';
import type { Assessment } from '../model/assessment';
import { isSaved } from '../model/creator';
import type { Summary } from '../model/summary';
import type { KeptAccount } from '../store/accounts';
import { db } from '../store/open';
import { putSummary } from '../store/summaries';
import { siteOfRecord } from './assess-record';
import type { Standards } from './standards';

/** The summary of a creator by an assessment that was just made; null of one who is not on the shortlist. */
function summaryOf(
  { record, revision, creator }: KeptAccount,
  assessment: Assessment,
  { number }: Pick<Standards, 'number'>,
): Summary | null {
  if (!creator || !isSaved(creator) || creator.accounts[0] !== record.key) return null;
  return summarize({
    id: creator.id,
    record,
    assessment,
    quote: creator.quote?.money ?? null,
    url: siteOfRecord(record).profileUrl(record.account),
    madeBy: { revision, standards: number, at: Date.now() },
  });
}

/** Keeps it, so that no list has to work it out. Rejects never: what is not kept is worked out when it is looked at. */
export async function keepSummary(kept: KeptAccount, assessment: Assessment, standards: Standards): Promise<void> {
  const summary = summaryOf(kept, assessment, standards);
  try {
    if (summary) await putSummary(await db(), summary);
  } catch (error) {
    console.error('Fitlens could not keep a summary', error);
  }
}
