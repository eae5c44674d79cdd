import { calledOf } from '../present/called';
import { lineOfTold } from '../present/summary-line';
import { toldText } from '../present/told';
import { words } from '../shared/i18n';
import type { ShortlistItem } from '../shared/list-view';
import type { Creator } from '../model/creator';
import type { Summary } from '../model/summary';
import { siteById } from '../sites';
import { accountRows } from '../store/accounts';
import { countNotes } from '../store/notes';
import { db } from '../store/open';
import type { AccountRow } from '../store/schema';
import type { ListedRow } from '../store/shortlist';
import { summariesOf } from '../store/summaries';
import { stateOf } from '../store/summary-state';
import type { Standards } from './standards';
import { lineOf } from './summaries';

/** Rows of the shortlist as it shows them, each by its summary: nobody is assessed. */
export async function itemsOf(rows: readonly ListedRow[], standards: Standards): Promise<ShortlistItem[]> {
  const store = await db();
  const ids = rows.map(({ id }) => id);
  const firsts = rows.flatMap(({ creator }) => creator?.accounts[0] ?? []);
  const [summaries, accounts, notes] = await Promise.all([
    summariesOf(store, ids),
    accountRows(store, firsts),
    countNotes(store, ids),
  ]);
  return rows.map(({ id, creator }) => {
    const account = accounts.get(creator?.accounts[0] ?? '');
    if (!creator || !account) return unreadable(id);
    return itemOf(creator, account, summaries.get(id), notes.get(id) ?? 0, standards);
  });
}

const unreadable = (key: string): ShortlistItem => ({
  key,
  site: '',
  called: '',
  name: null,
  url: null,
  line: words.say('itemUnreadable'),
  savedAt: null,
  notes: 0,
  state: 'unreadable',
});

function itemOf(
  creator: Creator,
  row: AccountRow,
  summary: Summary | undefined,
  notes: number,
  standards: Standards,
): ShortlistItem {
  const { account } = row;
  const state = stateOf(summary ?? null, row, standards.number);
  const site = siteById(account.site);
  return {
    key: creator.id,
    site: site?.name ?? account.site,
    called: calledOf(account),
    name: account.name,
    url: site?.profileUrl(account) ?? null,
    line: lineIn(state, summary, standards),
    savedAt: creator.savedAt,
    notes,
    state,
  };
}

function lineIn(state: ShortlistItem['state'], summary: Summary | undefined, standards: Standards): string {
  if (state === 'unseen') return words.say('itemUnseen');
  if (!summary?.goodUntil) return '';
  if (state !== 'told') return lineOf(summary, standards);
  return [lineOf(summary, standards, lineOfTold), toldText(summary.lastSeenAt, words)].filter(Boolean).join(' · ');
}
