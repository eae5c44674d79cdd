import { assess } from '../estimate/assess';
import { searchWords } from '../estimate/text/search-words';
import { isListed, isSaved } from '../model/creator';
import type { Messages } from '../shared/messages';
import type { ShortlistItem, ShortlistPage } from '../shared/list-view';
import { siteById } from '../sites';
import { getAccount } from '../store/accounts';
import { getCreator } from '../store/creators';
import { countSaved } from '../store/kept';
import { db } from '../store/open';
import { type ListedRow, listSaved } from '../store/shortlist';
import { searchSummaries } from '../store/summaries';
import { measuresOf, termsOf } from './assess-record';
import { itemsOf } from './shortlist-items';
import { keptStandards, type Standards } from './standards';
import { keepSummary } from './summaries';

/** Creators that one answer shows. */
const pageSize = 50;

/** A page of the shortlist, last saved first, or of those that a search finds. */
export async function shortlist({ after, text }: Messages['shortlist']['in']): Promise<ShortlistPage> {
  const store = await db();
  const found = text.trim() === '' ? await listSaved(store, after, pageSize) : await search(searchWords(text), after);
  const items = await itemsOf(found.rows, await keptStandards());
  return { items, total: await countSaved(store), next: found.next };
}

/** Signs without a word find nobody. */
async function search(
  wanted: readonly string[],
  after: string | null,
): Promise<{ rows: ListedRow[]; next: string | null }> {
  if (wanted.length === 0) return { rows: [], next: null };
  const store = await db();
  const { ids, next } = await searchSummaries(store, wanted, after, pageSize);
  const creators = await Promise.all(ids.map((id) => getCreator(store, id)));
  const rows = creators.flatMap((creator) => (creator && isSaved(creator) ? [{ id: creator.id, creator }] : []));
  return { rows, next };
}

/** What is on screen and stale, made anew: one after the other, so that what else is asked comes in between. */
export async function renewShortlist({ keys }: Messages['shortlist-renew']['in']): Promise<ShortlistItem[]> {
  const store = await db();
  const standards = await keptStandards();
  const rows: ListedRow[] = [];
  for (const key of keys) {
    const creator = await getCreator(store, key);
    if (!creator || !isListed(creator)) continue;
    rows.push({ id: creator.id, creator });
    const [first = ''] = creator.accounts;
    await renew(first, standards);
  }
  return itemsOf(rows, standards);
}

/** An account that cannot be read, or whose site this version does not have, keeps the summary it has. */
async function renew(account: string, standards: Standards): Promise<void> {
  const kept = await getAccount(await db(), account);
  const site = kept && siteById(kept.record.account.site);
  if (!site) return;
  const measures = measuresOf(kept, standards);
  const assessment = assess(kept.record, site.rules, standards.brief, new Date(), termsOf(measures));
  await keepSummary(kept, assessment, standards);
}
