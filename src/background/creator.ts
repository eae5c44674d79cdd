import type { Messages } from '../shared/messages';
import { isSaved } from '../model/creator';
import { calledOf } from '../present/called';
import { namingAmounts } from '../present/quote';
import { words } from '../shared/i18n';
import { Problem } from '../shared/problem';
import type { CreatorChange, CreatorView, PageAnswer } from '../shared/view';
import { getAccount, type KeptAccount } from '../store/accounts';
import * as creators from '../store/creators';
import { notesOf } from '../store/notes';
import { db } from '../store/open';
import { linesOf, measuresSince, pageAnswer, show, siteOfRecord } from './assess-record';
import type { Sender } from './dispatch';
import { quoteView } from './quotes';
import { itemsOf } from './shortlist-items';
import { keptStandards, type Standards } from './standards';
import { keepSummary } from './summaries';
import { tellTabs } from './tell-tabs';
import { countSaved } from '../store/kept';

/** What is kept under a key: the account, or the first one of the creator. */
async function accountUnder(key: string): Promise<KeptAccount | null> {
  const store = await db();
  const kept = await getAccount(store, key);
  if (kept) return kept;
  const owner = await creators.getCreator(store, key);
  const [first] = owner?.accounts ?? [];
  return first === undefined ? null : getAccount(store, first);
}

/** Keeps a creator on the shortlist, or takes it off, from its page's badge. A page speaks only of its own site's. */
export async function save({ key, saved }: Messages['save']['in'], { site, write }: Sender): Promise<PageAnswer> {
  const kept = await accountUnder(key);
  if (!kept) throw new Problem('errorForgotten');
  if (site && kept.record.account.site !== site.id) throw new Problem('errorNotAllowed');
  await (saved ? creators.save : creators.unsave)(await db(), write, key);
  await tellPages(key);
  const after = (await accountUnder(key)) ?? kept;
  const standards = await keptStandards();
  const shown = await show(after.record, await measuresSince(after, standards));
  void keepSummary(after, shown.assessment, standards);
  return pageAnswer(shown);
}

/** The same from Fitlens's own pages. */
export async function saveCreator(
  { key, saved }: Messages['creator-save']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  await (saved ? creators.save : creators.unsave)(await db(), write, key);
  await tellPages(key);
  return changeOf(key);
}

/** Keeps what a creator asks for one post; null removes it. */
export async function setQuote(
  { creator: key, money }: Messages['quote-set']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  await creators.setQuote(await db(), write, key, money);
  await tellPages(key);
  return changeOf(key);
}

/** Keeps why this person's data is kept. */
export async function setWhy(
  { creator: key, why }: Messages['why-set']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  await creators.setWhy(await db(), write, key, why);
  return changeOf(key);
}

/** One creator with its notes and its price; null when nothing is known of it. */
export async function creator({ key }: Messages['creator']['in']): Promise<CreatorView | null> {
  const kept = await accountUnder(key);
  return kept && viewOf(kept, await keptStandards());
}

async function viewOf(kept: KeptAccount, standards: Standards): Promise<CreatorView> {
  const { record } = kept;
  const measures = await measuresSince(kept, standards);
  const { badge, assessment } = await show(record, measures);
  await keepSummary(kept, assessment, standards);
  const { budget } = standards.brief;
  return {
    key: kept.creator?.id ?? record.key,
    badge: namingAmounts(badge, assessment, budget, words),
    called: calledOf(record.account),
    name: record.account.name,
    site: siteOfRecord(record).name,
    notes: await notesOf(await db(), record.key),
    quote: await quoteView(assessment.price, budget),
    why: kept.creator?.why ?? null,
    briefs: linesOf(record, standards.briefs, measures),
  };
}

/** Has the pages that show a creator show it as it is now. */
export async function tellPages(key: string): Promise<void> {
  const owner = await creators.getCreator(await db(), key);
  for (const account of owner?.accounts ?? [key]) void tellTabs(account);
}

/** What a write changed of a creator, as it is now. */
export async function changeOf(key: string): Promise<CreatorChange> {
  const store = await db();
  const kept = await accountUnder(key);
  const standards = await keptStandards();
  const view = kept && (await viewOf(kept, standards));
  const owner = kept?.creator ?? null;
  const rows = owner && isSaved(owner) ? [{ id: owner.id, creator: owner }] : [];
  const [item = null] = await itemsOf(rows, standards);
  return { view, item, total: await countSaved(store) };
}
