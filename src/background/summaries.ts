import { headlineOf } from '../estimate/rate/headline';
import { growthOf, sinceOf } from '../estimate/since';
import { summarize } from '../estimate/summarize';
import type { Assessment } from '../model/assessment';
import { isListed } from '../model/creator';
import type { Summary } from '../model/summary';
import { tellChanges } from '../shared/changes';
import { lineOfSummary } from '../present/summary-line';
import { words } from '../shared/i18n';
import { siteById } from '../sites';
import { accountRows, type KeptAccount } from '../store/accounts';
import { notesOf } from '../store/notes';
import { db } from '../store/open';
import { tellingSnapshots } from '../store/snapshots';
import { putSummary } from '../store/summaries';
import { siteOfRecord } from './assess-record';
import type { Standards } from './standards';
import { toldOf } from './told';

/** The summary of a creator by an assessment that was just made; null of one who is in no list. */
async function summaryOf(
  { record, revision, creator }: KeptAccount,
  assessment: Assessment,
  { number, settings }: Pick<Standards, 'number' | 'settings'>,
): Promise<Summary | null> {
  if (!creator || !isListed(creator) || creator.accounts[0] !== record.key) return null;
  const store = await db();
  const now = new Date();
  const since = sinceOf(await tellingSnapshots(store, record.key, creator.savedAt, now), creator.savedAt, now);
  const rows = await accountRows(store, creator.accounts);
  const row = rows.get(record.key);
  const told = row ? toldOf(row, { settings }) : null;
  const summary = summarize({
    id: creator.id,
    record,
    assessment,
    quote: creator.quote?.money ?? null,
    kept: {
      sites: [...new Set(creator.accounts.flatMap((key) => rows.get(key)?.account.site ?? []))],
      growth: growthOf(since),
      tags: creator.tags,
      notes: (await notesOf(store, creator.id)).map(({ text }) => text),
    },
    url: siteOfRecord(record).profileUrl(record.account),
    madeBy: { revision, standards: number, at: now.getTime() },
  });
  return { ...summary, ...told };
}

/** Keeps it, so that no list has to work it out. Rejects never: what is not kept is worked out when it is looked at. */
export async function keepSummary(kept: KeptAccount, assessment: Assessment, standards: Standards): Promise<void> {
  try {
    const summary = await summaryOf(kept, assessment, standards);
    if (summary && (await putSummary(await db(), summary))) tellChanges([summary.id]);
  } catch (error) {
    console.error('Fitlens could not keep a summary', error);
  }
}

/** What a list says of a creator in one line; a rate that stands in for the one that is shown first is named. */
export function lineOf(
  summary: Summary,
  { settings }: Pick<Standards, 'settings'>,
  line: typeof lineOfSummary = lineOfSummary,
): string {
  const site = siteById(summary.site);
  return line(summary, site ? headlineOf(site.id, site.rules, settings) : null, words);
}
