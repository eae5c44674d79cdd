import type { Messages } from '../shared/messages';
import { lineOf } from '../present/badge-view';
import { calledOf } from '../present/called';
import { words } from '../shared/i18n';
import { namingAmounts } from '../present/quote';
import { Problem } from '../shared/problem';
import type { CreatorView, PageAnswer, ShortlistItem } from '../shared/view';
import { siteById } from '../sites';
import type { SiteAbout } from '../sites/site';
import * as creators from '../store/creators';
import { countNotes, notesOf } from '../store/notes';
import { getRecord } from '../store/records';
import { db } from '../store/schema';
import type { AccountRecord } from '../model/record';
import { answerFor, keptStandards, linesOf, measuresOf, show, siteOfRecord, type Standards } from './assess-record';
import { quoteView } from './quotes';
import { tellTabs } from './tell-tabs';

/** Keeps a creator on the shortlist, or takes it off. A page speaks only of its own site's. */
export async function save({ key, saved }: Messages['save']['in'], from: SiteAbout | null): Promise<PageAnswer> {
  const record = await recordOf(key);
  if (from && record.account.site !== from.id) throw new Problem('errorNotAllowed');
  await (saved ? creators.save : creators.unsave)(await db(), key);
  void tellTabs(key);
  return answerFor(record, saved);
}

/** One creator with its notes and its price; null when nothing is known of it. */
export async function creator({ key }: Messages['creator']['in']): Promise<CreatorView | null> {
  const store = await db();
  const record = await getRecord(store, key);
  if (!record) return null;
  const measures = await measuresOf(record, await creators.isSaved(store, key), await keptStandards());
  const { badge, assessment } = await show(record, measures);
  const { budget } = measures.brief;
  return {
    badge: namingAmounts(badge, assessment, budget, words),
    called: calledOf(record.account),
    name: record.account.name,
    site: siteOfRecord(record).name,
    notes: await notesOf(store, key),
    quote: await quoteView(assessment.price, budget),
    briefs: await linesOf(record, measures),
  };
}

/** Everybody on the shortlist whose site this version has, newest first. */
export async function shortlist(): Promise<ShortlistItem[]> {
  const store = await db();
  const kept = await creators.listCreators(store);
  const by = await keptStandards();
  const items = kept.map(async ({ key, savedAt }) => {
    const record = await getRecord(store, key);
    const site = record && siteById(record.account.site);
    return site ? [await itemOf(record, site, savedAt, by)] : [];
  });
  return (await Promise.all(items)).flat();
}

async function itemOf(record: AccountRecord, site: SiteAbout, savedAt: string, by: Standards): Promise<ShortlistItem> {
  const { account, key } = record;
  const { badge } = await show(record, await measuresOf(record, true, by));
  return {
    key,
    site: site.name,
    called: calledOf(account),
    name: account.name,
    url: site.profileUrl(account),
    line: lineOf(badge),
    savedAt,
    notes: await countNotes(await db(), key),
  };
}

async function recordOf(key: string): Promise<AccountRecord> {
  const record = await getRecord(await db(), key);
  if (!record) throw new Problem('errorForgotten');
  return record;
}
