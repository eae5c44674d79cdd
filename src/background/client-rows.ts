import { assess } from '../estimate/assess';
import { lastPostAt } from '../estimate/portrait/last-post';
import { clientRow } from '../present/client-row';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import type { ClientRow } from '../shared/compared-view';
import { siteById } from '../sites';
import { accountRows, getAccount } from '../store/accounts';
import { getCreator } from '../store/creators';
import { notesOf } from '../store/notes';
import { db } from '../store/open';
import { measuresOf, termsOf } from './assess-record';
import { standardsFor } from './comparison';
import type { Standards } from './standards';
import { toldOf } from './told';

/** These creators as a client may be shown them, each assessed now, by one brief. */
export async function clientRows({ keys, brief }: Messages['client-rows']['in']): Promise<ClientRow[]> {
  const standards = await standardsFor(brief);
  // By creator: two that are named may have been joined since.
  const rows = new Map<string, ClientRow>();
  // One after the other, so that what else is asked comes in between.
  for (const key of keys) {
    const row = await rowOf(key, standards);
    if (row) rows.set(row.key, row);
  }
  return [...rows.values()];
}

/** Null of who is not remembered any more, or of a site that this version does not have. */
async function rowOf(key: string, standards: Standards): Promise<ClientRow | null> {
  const store = await db();
  const [first = key] = (await getCreator(store, key))?.accounts ?? [];
  const kept = await getAccount(store, first);
  const site = kept && siteById(kept.record.account.site);
  if (!site) return null;
  const { record, creator, candidates } = kept;
  const measures = measuresOf(kept, standards);
  const row = (await accountRows(store, [first])).get(first);
  const assessment = assess(record, site.rules, standards.brief, new Date(), termsOf(measures));
  return clientRow(
    {
      key: creator?.id ?? record.key,
      record,
      assessment,
      brief: standards.brief,
      site: site.name,
      url: site.profileUrl(record.account),
      lastPostAt: lastPostAt(record),
      isUnseen: row?.unseen === true,
      told: row ? toldOf(row, standards) : null,
      candidate: candidates.find((one) => one.brief === standards.brief.id) ?? null,
      tags: creator?.tags ?? [],
      notes: await notesOf(store, creator?.id ?? record.key),
    },
    words,
  );
}
