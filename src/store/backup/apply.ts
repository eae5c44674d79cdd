import { safeParse } from 'valibot';
import { type Creator, creatorSchema } from '../../model/creator';
import type { Stamp } from '../../model/stamp';
import { markRejectedIn } from '../change-creator';
import { withAccount } from '../creators';
import { readRow } from '../read-row';
import { takeOutIn } from '../removed-candidates';
import type { IncomingRow, Store } from '../schema';
import { setAside } from '../set-aside';
import { raiseStandards } from '../standards-number';
import { settleLaterIn } from '../team/to-settle';
import { getMeta, type Writing, writing } from '../write';
import { applyRemoved } from './apply-removed';
import { effectOf } from './compare';
import { briefHere, settingsHere, viewHere } from './documents-here';
import { erasedAt, leadOn } from './erased-here';
import { accountHere, personHere } from './find-here';
import { type Unit, type UnitOf, unitSchema } from './format';
import { joinVersions } from '../join-versions';
import { joinBrief, joinSettings, joinViews } from './merge-documents';
import { mergeLoose, mergePerson } from './merge-person';
import { putAccountIn, putCampaignsIn, putCreatorIn, putMovedIn, putNoteIn } from './put-person';
import { firstLeft, type ImportProgress } from './stage';

/** Units of one transaction: a write that comes meanwhile need not wait for long. */
const unitsAtOnce = 25;

/**
 * Imports the next part of the backup that lies ready: each unit is joined with what is here and gone from where it lay in
 * one transaction, so that it can be stopped anywhere and goes on where it was. To be called until `done` is `of`; both
 * are 0 where nothing lies ready.
 */
export const applyNext = (db: Store): Promise<ImportProgress> =>
  writing(db, null, async (w) => {
    const meta = w.tx.objectStore('meta');
    const incoming = w.tx.objectStore('incoming');
    const ready = await getMeta(meta, 'incoming');
    // What lies there without is of a file that was not read to its end.
    if (!ready) return { done: 0, of: 0 };
    for (const row of await incoming.getAll(null, unitsAtOnce)) {
      await applyRow(w, row);
      await incoming.delete(row.n);
    }
    const first = await firstLeft(incoming);
    if (first === null) await meta.delete('incoming');
    return { done: first ?? ready.units, of: ready.units };
  });

async function applyRow(w: Writing, { unit: text }: IncomingRow): Promise<void> {
  const parsed = safeParse(unitSchema, typeof text === 'string' ? JSON.parse(text) : null);
  if (!parsed.success) return setAside(w, 'incoming', text);
  for (const stamp of stampsOf(parsed.output)) w.hear(stamp);
  await applyUnit(w, parsed.output);
}

/** Every stamp of a unit: what is changed here from now on comes after it. */
function stampsOf(unit: Unit): Stamp[] {
  switch (unit.kind) {
    case 'creator': {
      const { changed, order } = unit.creator;
      return [...Object.values(changed), ...(order === undefined ? [] : [order]), ...stampsOfOwned(unit)];
    }
    case 'brief':
      return [unit.order, ...Object.values(unit.changed)];
    case 'settings':
      return Object.values(unit.stamps);
    case 'active':
      return [unit.changed];
    case 'view':
      return [unit.order, unit.changed].filter((stamp) => stamp !== undefined);
    case 'removed':
      return [unit.at];
    default:
      return [];
  }
}

const stampsOfOwned = ({ notes, candidates, events, collaborations }: UnitOf<'creator'>): Stamp[] => [
  ...[...notes, ...collaborations].flatMap(({ order, changed }) => [order, changed]),
  ...candidates.flatMap(({ order, changed }) => [order, ...Object.values(changed)]),
  ...events.map(({ order }) => order),
];

async function applyUnit(w: Writing, unit: Unit): Promise<void> {
  const { tx } = w;
  switch (unit.kind) {
    case 'creator':
      await applyCreator(w, unit);
      return;
    case 'account': {
      const { key } = unit.account;
      const { accounts } = mergeLoose(
        unit.account,
        await accountHere(tx, unit.account),
        await erasedAt(tx, 'account', key),
      );
      for (const one of accounts) await putAccountIn(w, one, await withAccount(tx.objectStore('creators'), one.key));
      return;
    }
    case 'moved':
      return applyMoved(w, unit);
    case 'removed':
      return applyRemoved(w, unit);
    default:
      if ((await effectOf(tx, unit)).changes) await applyDocument(w, unit);
  }
}

/** A creator as it is after it was joined with what is here, null where it stays erased, and who it was here before. */
export interface AppliedCreator {
  creator: Creator | null;
  here: Creator[];
}

/** Joins the unit of a creator with what is here. */
export async function applyCreator(w: Writing, unit: UnitOf<'creator'>): Promise<AppliedCreator> {
  const here = await personHere(w.tx, unit);
  const { changes, creator, goes, accounts, notes, campaigns } = mergePerson(unit, here);
  const applied = { creator, here: here.creators };
  if (!changes) return applied;
  for (const one of accounts)
    await putAccountIn(w, one, creator ?? (await withAccount(w.tx.objectStore('creators'), one.key)));
  if (!creator) return applied;
  // Before the rest, so that a search finds them by their notes.
  for (const note of notes) await putNoteIn(w, note);
  await putCreatorIn(w, creator, here.creators, goes);
  await putCampaignsIn(w, creator.id, campaigns);
  return applied;
}

/** Two ids that were joined elsewhere are one creator here too, under the smaller of them. */
export async function applyMoved(w: Writing, { id, into }: UnitOf<'moved'>): Promise<void> {
  const ids = [await leadOn(w.tx, id), await leadOn(w.tx, into)];
  const [lives = into, goes = id] = ids.toSorted();
  if (lives === goes) return;
  const rows = await Promise.all(ids.map((one) => w.tx.objectStore('creators').get(one)));
  const [first, ...others]: Creator[] = rows.flatMap((row) => readRow(creatorSchema, row) ?? []);
  if (!first) return putMovedIn(w, goes, lives);
  const joined = { ...joinVersions(first, ...others), id: lives };
  await putCreatorIn(w, joined, [first, ...others], [goes]);
  await takeOutIn(w, lives);
  await markRejectedIn(w, joined);
}

/** Joins a brief with what is here. */
export async function applyBrief(w: Writing, unit: UnitOf<'brief'>): Promise<void> {
  const { tx } = w;
  const here = await briefHere(tx, unit.brief.id);
  const { kind: _, ...kept } = here ? joinBrief(here, unit) : unit;
  const lying: unknown = await tx.objectStore('briefs').get(unit.brief.id);
  if (lying !== undefined && !here) await setAside(w, 'briefs', lying);
  if (here && JSON.stringify(joinBrief(here, unit)) === JSON.stringify(here)) return;
  await tx.objectStore('briefs').put(kept);
  if (lying === undefined) await settleLaterIn(w, unit.brief.id);
  await raiseStandards(w);
}

async function applyDocument(w: Writing, unit: Exclude<Unit, { kind: 'creator' | 'account' | 'moved' | 'removed' }>) {
  const { tx } = w;
  switch (unit.kind) {
    case 'brief':
      return applyBrief(w, unit);
    case 'settings': {
      const { changed, stamps } = joinSettings(await settingsHere(tx), unit);
      await tx.objectStore('settings').put({ id: 'settings', changed, stamps });
      await raiseStandards(w);
      return;
    }
    case 'active':
      await tx.objectStore('meta').put({ id: 'active', history: unit.history, changed: unit.changed });
      await raiseStandards(w);
      return;
    case 'view': {
      const here = await viewHere(tx, unit.id);
      const { kind: _, ...view } = here ? joinViews(here, unit) : unit;
      const lying: unknown = await tx.objectStore('views').get(unit.id);
      if (lying !== undefined && !here) await setAside(w, 'views', lying);
      await tx.objectStore('views').put(view);
      return;
    }
    case 'site':
      await tx.objectStore('sites').put({ id: unit.id, workedAt: unit.workedAt });
      return;
    case 'unreadable':
      await tx.objectStore('unreadable').put({ id: unit.id, from: unit.from, row: unit.row });
  }
}
