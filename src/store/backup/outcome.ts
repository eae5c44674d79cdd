import { type BackupCounts, backupKinds, type BackupKind, type BackupPlan } from '../../model/backup-plan';

/** What becomes of one thing of a backup: one of the five lists of a plan. */
export type Outcome = Exclude<keyof BackupPlan, 'madeAt'>;

/** What one unit of a backup would do here. */
export interface Effect {
  /** What it holds that a person counts. */
  things: { kind: BackupKind; outcome: Outcome }[];
  /** Whether anything here is another afterwards. */
  changes: boolean;
}

/** What becomes of something that is here as `here` (null: not at all), in the backup as `coming`, joined as `after`. */
export function outcomeOf(here: object | null, coming: object, after: object): 'fresh' | 'changed' | 'same' | 'older' {
  if (here === null) return 'fresh';
  const text = JSON.stringify(here);
  if (JSON.stringify(after) !== text) return 'changed';
  return JSON.stringify(coming) === text ? 'same' : 'older';
}

export const isNews = (outcome: Outcome): boolean => outcome === 'fresh' || outcome === 'changed';

const nothing = (): BackupCounts => Object.fromEntries(backupKinds.map((kind) => [kind, 0])) as BackupCounts;

/** A plan in which nothing is counted yet. `madeAt` is ISO. */
export const emptyPlan = (madeAt: string): BackupPlan => ({
  madeAt,
  fresh: nothing(),
  changed: nothing(),
  same: nothing(),
  older: nothing(),
  erased: nothing(),
});
