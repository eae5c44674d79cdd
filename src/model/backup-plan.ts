/** What a backup holds that a person counts; snapshots and posts go with their account. */
export const backupKinds = ['creators', 'accounts', 'notes', 'briefs'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** How many of each kind. */
export type BackupCounts = { [kind in BackupKind]: number };

/** What importing a backup would change, before anything is changed. Each thing of the backup is in one of the five. */
export interface BackupPlan {
  /** When the backup was made, ISO. */
  madeAt: string;
  /** Not here yet. */
  fresh: BackupCounts;
  /** Here, and in some field newer in the backup. */
  changed: BackupCounts;
  /** The same here. */
  same: BackupCounts;
  /** Here, and in no field newer in the backup: what is here stays. */
  older: BackupCounts;
  /** Erased here after the backup's last change of it: it stays erased. */
  erased: BackupCounts;
}
