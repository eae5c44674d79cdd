import { evidenceOf } from '../estimate/same-person';
import { headlineOf } from '../estimate/rate/headline';
import { nearest } from '../estimate/similar';
import { searchWords } from '../estimate/text/search-words';
import type { Creator } from '../model/creator';
import type { Contact } from '../model/portrait';
import type { Summary } from '../model/summary';
import { calledOf } from '../present/called';
import { contactViews } from '../present/contact';
import { evidenceText } from '../present/same-person';
import { similarText } from '../present/similar';
import { toldLater, toldLine } from '../present/told';
import { unseenBadge } from '../present/unseen';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import type { AccountPart, CreatorChange, CreatorPage, JoinOffer } from '../shared/creator-view';
import { siteById, siteNameOf } from '../sites';
import type { SiteAbout } from '../sites/site';
import * as identity from '../sites/identity';
import { accountRows, getAccount, type KeptAccount } from '../store/accounts';
import { alikeAccounts } from '../store/alike-accounts';
import { eventsOf } from '../store/candidates';
import { db } from '../store/open';
import type { AccountRow } from '../store/schema';
import { snapshotsOf } from '../store/snapshots';
import { searchSummaries, summariesOf } from '../store/summaries';
import { joinCreatorsOf, partAccount } from '../store/unite';
import { measuresSince, show, siteOfRecord } from './assess-record';
import { calledOnSite } from './called-on-site';
import { collaborationViews } from './collaborations';
import { eventViews } from './colleagues';
import { accountUnder, changeOf, viewOf } from './creator';
import type { Sender } from './dispatch';
import { keptStandards, type Standards } from './standards';
import { lineOf } from './summaries';
import { tellOf, tellPages } from './tell-tabs';
import { toldOf } from './told';

/** Creators that are offered as similar, and rows among which they are looked for. */
const similarOnes = { shown: 5, among: 300 } as const;
/** Accounts that are offered as the same person's. */
const mostOffers = 5;

/** Everything the page of one creator shows; null when nothing is known of it. */
export async function creatorPage({ key }: Messages['creator-page']['in']): Promise<CreatorPage | null> {
  const kept = await accountUnder(key);
  if (!kept) return null;
  const store = await db();
  const standards = await keptStandards();
  const keys = kept.creator?.accounts ?? [kept.record.key];
  const read = await Promise.all(keys.map((one) => getAccount(store, one)));
  const all = read.flatMap((one) => (one && siteById(one.record.account.site) ? [one] : []));
  // The first one stands for the creator, as in every list.
  const view = await viewOf(all[0] ?? kept, standards);
  const events = await eventsOf(store, view.key);
  const rows = await accountRows(store, keys);
  const parts = await Promise.all(all.map((one) => accountPart(one, rows.get(one.record.key), standards)));
  return {
    view: parts[0]?.account.isUnseen ? { ...view, badge: unseenBadge(view.badge, words), briefs: [] } : view,
    accounts: parts.map(({ account }) => account),
    contact: contactViews(
      parts.map(({ account, contact }) => ({ site: account.site, contact })),
      words,
    ),
    events: await eventViews(events, standards.briefs),
    collaborations: await collaborationViews(view.key, standards.briefs),
    offers: await offersFor(all),
    similar: kept.creator ? await similarTo(kept.creator, standards) : [],
  };
}

/** An account of a site that this version does not have is not shown. */
async function accountPart(
  kept: KeptAccount,
  row: AccountRow | undefined,
  standards: Standards,
): Promise<{ account: AccountPart; contact: Contact }> {
  const { record } = kept;
  const site = siteOfRecord(record);
  const { badge, assessment } = await show(record, await measuresSince(kept, standards));
  const isUnseen = row?.unseen === true;
  const account = {
    key: record.key,
    site: site.name,
    called: calledOf(record.account),
    url: site.profileUrl(record.account),
    isUnseen,
    badge: isUnseen ? unseenBadge(badge, words) : badge,
    told: row ? toldInWords(row, site, standards) : null,
    snapshots: await snapshotsOf(await db(), record.key),
  };
  return { account, contact: assessment.contact };
}

/** What a colleague's look told: all of it where nobody looked here; else what came later. */
function toldInWords(row: AccountRow, site: SiteAbout, standards: Standards): string | null {
  if (!row.unseen) return row.told ? toldLater(row.told, row.lastSeenAt, words) : null;
  const values = toldOf(row, standards);
  return values && toldLine(values, headlineOf(site.id, site.rules, standards.settings), words);
}

/** Accounts of others that may be this person's, those with the most evidence first. */
async function offersFor(own: readonly KeptAccount[]): Promise<JoinOffer[]> {
  const store = await db();
  const mine = new Set(own.map(({ record }) => record.key));
  const offers = new Map<string, JoinOffer>();
  for (const { record } of own) {
    for (const { key, account } of await alikeAccounts(store, record.account)) {
      if (mine.has(key) || offers.has(key)) continue;
      const evidence = evidenceOf(record.account, account, identity);
      if (evidence.length === 0) continue;
      const names = { one: calledOnSite(record.account), other: calledOnSite(account) };
      offers.set(key, {
        key,
        called: calledOf(account),
        site: siteNameOf(account.site),
        name: account.name,
        evidence: evidence.map((one) => evidenceText(one, names, words)),
      });
    }
  }
  return [...offers.values()].toSorted((a, b) => b.evidence.length - a.evidence.length).slice(0, mostOffers);
}

/** Those in the list nearest by topic, size and rate, among a bounded number of those that share a topic. */
async function similarTo(creator: Creator, standards: Standards): Promise<CreatorPage['similar']> {
  const store = await db();
  const own = (await summariesOf(store, [creator.id])).get(creator.id);
  const [topic] = own?.topics ?? [];
  if (!own || !topic) return [];
  const asked = searchWords('tag' in topic ? topic.tag : topic.key.replace('topic_', ''));
  if (asked.length === 0) return [];
  const { ids } = await searchSummaries(store, asked, null, similarOnes.among);
  const among = [...(await summariesOf(store, ids)).values()];
  const near = nearest(own, among, similarOnes.shown);
  const rows = await accountRows(
    store,
    near.map(({ summary }) => summary.account),
  );
  const called = ({ account, handle }: Summary) => calledOf(rows.get(account)?.account ?? { handle, id: '' });
  return near.map(({ summary, near: parts }) => ({
    key: summary.id,
    called: called(summary),
    name: summary.name,
    line: lineOf(summary, standards),
    why: [similarText({ near: parts }, words)],
  }));
}

export async function joinCreators(
  { key, other }: Messages['creators-join']['in'],
  { write }: Sender,
): Promise<Messages['creators-join']['out']> {
  const { id, before } = await joinCreatorsOf(await db(), write, key, other);
  await tellPages(id);
  return { ...(await changeOf(id)), before };
}

export async function partCreator(
  { key, account }: Messages['creator-part']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  const id = await partAccount(await db(), write, key, account);
  await tellPages(id);
  // It is a creator of its own from now on, which no answer tells.
  await tellOf(account);
  return changeOf(id);
}
