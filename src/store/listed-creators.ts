import { type Brief, defaultBrief } from '../model/brief';
import type { Candidate } from '../model/candidate';
import type { ListedCandidate, ListedCreator } from '../model/listed-creator';
import { words } from '../shared/i18n';
import { siteById } from '../sites';
import { accountRows } from './accounts';
import { listBriefs } from './briefs';
import { candidatesIn } from './candidates';
import { countNotes } from './notes';
import type { Store } from './schema';
import type { ListedRow } from './shortlist';
import { summariesOf } from './summaries';

/** What a table says of these creators, in their order; who cannot be read is left out. */
export async function listedCreators(db: Store, rows: readonly ListedRow[]): Promise<ListedCreator[]> {
  const ids = rows.map(({ id }) => id);
  const firsts = rows.flatMap(({ creator }) => creator?.accounts[0] ?? []);
  const [summaries, notes, accounts, candidates] = await Promise.all([
    summariesOf(db, ids),
    countNotes(db, ids),
    accountRows(db, firsts),
    candidatesOf(db, ids),
  ]);
  return rows.flatMap(({ id, creator }): ListedCreator[] => {
    const summary = summaries.get(id) ?? null;
    const account = summary ?? accounts.get(creator?.accounts[0] ?? '')?.account;
    if (!creator || !account) return [];
    const { site, handle, name } = account;
    const url = summary?.url ?? siteById(site)?.profileUrl({ handle, id: null }) ?? '';
    return [
      {
        creator,
        account: { site, handle, name, url },
        summary,
        notes: notes.get(id) ?? 0,
        candidates: candidates.get(id) ?? [],
      },
    ];
  });
}

/** The campaigns that these creators are in, by their ids. */
async function candidatesOf(db: Store, ids: readonly string[]): Promise<Map<string, ListedCandidate[]>> {
  const { briefs } = await listBriefs(db, defaultBrief(words.say('briefDefault')));
  const tx = db.transaction('candidates');
  const found = ids.map(async (id) => [id, inCampaigns(briefs, await candidatesIn(tx, id))] as const);
  return new Map(await Promise.all(found));
}

const inCampaigns = (briefs: readonly Brief[], candidates: readonly Candidate[]): ListedCandidate[] =>
  briefs.flatMap(({ id, name }) =>
    candidates
      .filter(({ brief }) => brief === id)
      .map(({ status, reason, nextStep, agreed }) => ({ campaign: name, status, reason, nextStep, agreed })),
  );
