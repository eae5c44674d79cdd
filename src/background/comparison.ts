import { assess } from '../estimate/assess';
import { compare } from '../estimate/compare';
import { recentGrowth } from '../estimate/growth';
import { summarize } from '../estimate/summarize';
import { comparedAtOnce, type Subject } from '../model/comparison';
import type { ToldValues } from '../model/summary';
import { calledOf } from '../present/called';
import { calledOnSite } from './called-on-site';
import { comparisonView } from '../present/comparison';
import { toldText } from '../present/told';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import { Problem } from '../shared/problem';
import type { ComparedSubject, ComparisonView } from '../shared/compared-view';
import { accountRows, getAccount, type KeptAccount } from '../store/accounts';
import { getCreator } from '../store/creators';
import { db } from '../store/open';
import { snapshotsOf } from '../store/snapshots';
import { measuresOf, siteOfRecord, termsOf } from './assess-record';
import { keptStandards, type Standards } from './standards';
import { toldOf } from './told';

interface Compared {
  kept: KeptAccount;
  /** What the creator is known by; an account of several has its own key. */
  key: string;
}

/** With what a colleague's look told, where nobody looked here. */
interface Told extends Compared {
  told: ToldValues | null;
}

/** Two to five creators side by side, or the accounts of the only one named. All are assessed now, by one brief. */
export async function compareCreators({ keys, brief }: Messages['compare']['in']): Promise<ComparisonView> {
  const standards = await standardsFor(brief);
  const [single] = keys;
  const isOfAccounts = keys.length === 1 && single !== undefined;
  const { found: named, more } = isOfAccounts ? await accountsOf(single) : { found: await firstsOf(keys), more: 0 };
  const found = await withTold(named, standards);
  const subjects = await Promise.all(found.map((one) => subjectOf(one, isOfAccounts, standards)));
  const names = found.map(({ kept: { record } }) => record.account.name ?? calledOf(record.account));
  return {
    campaign: standards.brief.name,
    subjects: found.map(shownSubject),
    rows: comparisonView(
      compare(subjects, new Date()),
      isOfAccounts ? found.map(({ kept }) => calledOnSite(kept.record.account)) : names,
      words,
    ),
    more,
  };
}

/** What creators are held against where a campaign's brief takes the active one's place. Throws a `Problem` where it is gone. */
export async function standardsFor(brief: string | null): Promise<Standards> {
  const standards = await keptStandards();
  if (brief === null) return standards;
  const asked = standards.briefs.find(({ id }) => id === brief);
  if (!asked) throw new Problem('errorCampaignGone');
  return { ...standards, brief: asked };
}

/** Each creator once, by its first account; who is not remembered any more is left out. */
async function firstsOf(keys: readonly string[]): Promise<Compared[]> {
  const store = await db();
  const found = await Promise.all(
    keys.map(async (key) => {
      const [first = key] = (await getCreator(store, key))?.accounts ?? [];
      const kept = await getAccount(store, first);
      return kept && { kept, key: kept.creator?.id ?? first };
    }),
  );
  const once = new Map(found.flatMap((one) => (one ? [[one.key, one]] : [])));
  return [...once.values()];
}

/** As many accounts of a creator as fit side by side, and how many do not. */
async function accountsOf(key: string): Promise<{ found: Compared[]; more: number }> {
  const store = await db();
  const accounts = (await getCreator(store, key))?.accounts ?? [key];
  const shown = await Promise.all(
    accounts.slice(0, comparedAtOnce.most).map(async (account) => {
      const kept = await getAccount(store, account);
      return kept && { kept, key: account };
    }),
  );
  return { found: shown.filter((one) => one !== null), more: Math.max(accounts.length - comparedAtOnce.most, 0) };
}

async function withTold(found: readonly Compared[], standards: Standards): Promise<Told[]> {
  const rows = await accountRows(
    await db(),
    found.map(({ kept }) => kept.record.key),
  );
  return found.map((one) => {
    const row = rows.get(one.kept.record.key);
    return { ...one, told: row ? toldOf(row, standards) : null };
  });
}

async function subjectOf({ kept, key, told }: Told, isAccount: boolean, standards: Standards): Promise<Subject> {
  const { record, revision } = kept;
  const site = siteOfRecord(record);
  // What one post costs is the creator's, whichever account it is for: it tells none from the other.
  const measures = { ...measuresOf(kept, standards), ...(isAccount && { quote: null }) };
  const now = new Date();
  const assessment = assess(record, site.rules, standards.brief, now, termsOf(measures));
  const days = await snapshotsOf(await db(), record.key);
  return {
    summary: {
      ...summarize({
        id: key,
        record,
        assessment,
        quote: measures.quote,
        kept: { sites: [], growth: null, tags: [], notes: [] },
        url: site.profileUrl(record.account),
        madeBy: { revision, standards: standards.number, at: now.getTime() },
      }),
      ...told,
    },
    price: measures.quote,
    postsPerWeek: days.findLast(({ postsPerWeek }) => postsPerWeek !== null)?.postsPerWeek ?? null,
    growth: recentGrowth(days),
  };
}

const shownSubject = ({ kept: { record }, key, told }: Told): ComparedSubject => ({
  key,
  told: told && toldText(told.lastSeenAt, words),
  called: calledOf(record.account),
  name: record.account.name,
  site: siteOfRecord(record).name,
  url: siteOfRecord(record).profileUrl(record.account),
});
