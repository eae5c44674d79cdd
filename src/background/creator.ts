import type { Messages } from '../shared/messages';
import { isSaved } from '../model/creator';
import { calledOf } from '../present/called';
import { namingShares } from '../present/declared';
import { namingAmounts } from '../present/quote';
import { words } from '../shared/i18n';
import { tellChanges } from '../shared/changes';
import { Problem } from '../shared/problem';
import type { PageView } from '../shared/badge-view';
import type { CandidateView, CreatorChange, CreatorView } from '../shared/creator-view';
import { getAccount, type KeptAccount } from '../store/accounts';
import * as changes from '../store/change-creator';
import * as creators from '../store/creators';
import { setDeclared as setDeclaredOf } from '../store/declared';
import { notesOf } from '../store/notes';
import { setQuote as setQuoteOf } from '../store/quotes';
import { knownTags } from '../store/tags';
import { db } from '../store/open';
import { doAct } from './act';
import { linesOf, type Measures, measuresSince, pageViewOf, show, siteOfRecord } from './assess-record';
import { among } from './colleagues';
import type { Sender } from './dispatch';
import { keepLook } from './private-looks';
import { quoteView } from './quotes';
import { itemsOf } from './shortlist-items';
import { keptStandards, type Standards } from './standards';
import { keepSummary } from './summaries';
import { tellOf, tellPages, tellTabs } from './tell-tabs';
import { countSaved } from '../store/kept';

/** What is kept under a key: the account, or the first one of the creator. */
export async function accountUnder(key: string): Promise<KeptAccount | null> {
  const store = await db();
  const kept = await getAccount(store, key);
  if (kept) return kept;
  const owner = await creators.getCreator(store, key);
  const [first] = owner?.accounts ?? [];
  return first === undefined ? null : getAccount(store, first);
}

/** What was pressed in the card of a page's badge. A page speaks only of its own site's. */
export async function act(
  { key: asked, act: pressed }: Messages['act']['in'],
  { site, write }: Sender,
): Promise<PageView> {
  const isAboutThem = !pressed.startsWith('use:');
  const key = isAboutThem ? await keepLook(asked, pressed) : asked;
  const kept = await accountUnder(key);
  // Which brief is in use is no decision on a creator: nothing need be kept of one for it, and the page looks again.
  if (!kept && !isAboutThem) await doAct(pressed, key, write);
  if (!kept) throw new Problem('errorForgotten');
  if (site && kept.record.account.site !== site.id) throw new Problem('errorNotAllowed');
  await doAct(pressed, key, write);
  await tellOf(key);
  const after = (await accountUnder(key)) ?? kept;
  const standards = await keptStandards();
  const shown = await show(after.record, await measuresSince(after, standards));
  void keepSummary(after, shown.assessment, standards);
  return pageViewOf(shown);
}

/** Does one thing with a creator, from Fitlens's own pages. */
export async function changeCreator(
  { key, change }: Messages['creator-change']['in'],
  { write }: Sender,
): Promise<Messages['creator-change']['out']> {
  const before = await changes.changeCreator(await db(), write, key, change);
  await tellPages(key);
  return { ...(await changeOf(key)), before };
}

export async function restoreCreator(
  before: Messages['creator-restore']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  const id = await changes.restoreCreator(await db(), write, before);
  await tellPages(id);
  return changeOf(id);
}

/** The same with many: nobody is assessed. */
export async function changeCreators(
  { keys, change }: Messages['creators-change']['in'],
  { write }: Sender,
): Promise<Messages['creators-change']['out']> {
  const store = await db();
  const before = await changes.changeCreators(store, write, keys, change);
  tellChanges(keys);
  void tellTabs(null);
  return { before, total: await countSaved(store) };
}

export async function restoreCreators(
  { before }: Messages['creators-restore']['in'],
  { write }: Sender,
): Promise<Messages['creators-restore']['out']> {
  const store = await db();
  await changes.restoreCreators(store, write, before);
  tellChanges(before.map((one) => one.creator));
  void tellTabs(null);
  return { total: await countSaved(store) };
}

/** Keeps what a creator asks for one post; null removes it. */
export async function setQuote(
  { creator: key, money }: Messages['quote-set']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  await setQuoteOf(await db(), write, key, money);
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

/** Keeps what a creator declares of their audience. */
export async function setDeclared(
  { creator: key, declared }: Messages['declared-set']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  await setDeclaredOf(await db(), write, key, declared);
  await tellPages(key);
  return changeOf(key);
}

/** One creator with its notes and its price; null when nothing is known of it. */
export async function creator({ key }: Messages['creator']['in']): Promise<CreatorView | null> {
  const kept = await accountUnder(key);
  return kept && viewOf(kept, await keptStandards());
}

export async function viewOf(kept: KeptAccount, standards: Standards): Promise<CreatorView> {
  const { record } = kept;
  const measures = await measuresSince(kept, standards);
  const { badge, assessment } = await show(record, measures);
  await keepSummary(kept, assessment, standards);
  const { budget } = standards.brief;
  const team = await among(kept.creator?.id ?? null, measures.candidates, standards.briefs);
  return {
    key: kept.creator?.id ?? record.key,
    badge: namingShares(
      namingAmounts(badge, assessment, budget, words),
      assessment,
      standards.brief,
      measures.declared,
      words,
    ),
    called: calledOf(record.account),
    name: record.account.name,
    site: siteOfRecord(record).name,
    notes: team.notes(await notesOf(await db(), record.key)),
    quote: await quoteView(assessment.price, budget),
    why: kept.creator?.why ?? null,
    briefs: linesOf(record, standards.briefs, measures),
    campaign: { id: standards.brief.id, name: standards.brief.name },
    candidates: campaignsOf(measures),
    tags: kept.creator?.tags ?? [],
    knownTags: await knownTags(await db()),
    ownReasons: standards.settings.reasons,
    declared: kept.creator?.declared ?? null,
    colleagues: team.colleagues,
  };
}

/** The campaign that changed last first. */
const campaignsOf = ({ candidates, briefs }: Measures): CandidateView[] =>
  candidates
    .map((one) => ({ ...one, briefName: briefs.find(({ id }) => id === one.brief)?.name ?? '' }))
    .toSorted((a, b) => (a.changed.status < b.changed.status ? 1 : -1));

/** What a write changed of a creator, as it is now. */
export async function changeOf(key: string): Promise<CreatorChange> {
  tellChanges([key]);
  const store = await db();
  const kept = await accountUnder(key);
  const standards = await keptStandards();
  const view = kept && (await viewOf(kept, standards));
  const owner = kept?.creator ?? null;
  const rows = owner && isSaved(owner) ? [{ id: owner.id, creator: owner }] : [];
  const [item = null] = await itemsOf(rows, standards);
  return { view, item, total: await countSaved(store) };
}
