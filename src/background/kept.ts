import { tellChanges } from '../shared/changes';
import { day } from '../model/day';
import type { Messages } from '../shared/messages';
import type { KeptView } from '../shared/list-view';
import { applyNext } from '../store/backup/apply';
import { eraseAll, eraseCreator } from '../store/erase';
import { noteBackup, readKept } from '../store/kept';
import { saveNamed } from '../store/named';
import { db } from '../store/open';
import type { Sender } from './dispatch';
import { noteTeam, setAlarm } from './team/when';
import { tellCampaign, tellEverybody, tellTabs } from './tell-tabs';

/** A backup is worth making after so many were saved since the last one, or so many days. */
const backupAfter = { saved: 20, days: 30 } as const;

/** What is kept, by what was counted: it takes as long for one as for many. */
export async function kept(): Promise<KeptView> {
  const { counts, backup, unreadable } = await readKept(await db());
  const stores = [...new Set(unreadable.map(({ store }) => store))];
  const since = backup ? Date.now() - Date.parse(backup.madeAt) : Infinity;
  return {
    saved: counts.saved,
    accounts: counts.accounts,
    notes: counts.notes,
    backupAt: backup?.madeAt ?? null,
    backupDue:
      counts.saved - (backup?.saved ?? 0) >= backupAfter.saved ||
      (counts.saved > 0 && backup !== undefined && since >= backupAfter.days * day),
    unreadable: stores.map((store) => ({ store, rows: unreadable.filter((one) => one.store === store).length })),
  };
}

/** Erases every trace of one creator. */
export async function erase({ key }: Messages['creator-erase']['in'], { write }: Sender): Promise<KeptView> {
  await eraseCreator(await db(), write, key);
  tellChanges([key]);
  void tellTabs(null);
  return kept();
}

/** Erases everything. */
export async function eraseEverything(_: Record<never, never>, { write }: Sender): Promise<KeptView> {
  await eraseAll(await db(), write);
  noteTeam(false);
  await setAlarm();
  void tellCampaign();
  return kept();
}

export async function backupMade(_: Record<never, never>, { write }: Sender): Promise<KeptView> {
  await noteBackup(await db(), write);
  return kept();
}

/** Puts creators on the shortlist that the user names. */
export async function importCreators(
  { creators }: Messages['creators-import']['in'],
  { write }: Sender,
): Promise<Messages['creators-import']['out']> {
  const done = await saveNamed(await db(), write, creators);
  void tellEverybody();
  return done;
}

/** Imports the next part of a backup that lies ready. */
export async function goOnImporting(): Promise<Messages['import-go-on']['out']> {
  const { done, of } = await applyNext(await db());
  if (done === of) void tellCampaign();
  return { done, of };
}
