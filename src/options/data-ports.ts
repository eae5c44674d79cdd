import type { BackupPlan } from '../model/backup-plan';
import type { NamedCreator } from '../shared/messages';
import type { Job } from '../ui/job';
import type { CopiedTable } from './sheets/copied-table';
import type { ListedCreator } from '../model/listed-creator';

/** An account that is kept though its creator is not on the shortlist. */
export interface VisitedAccount {
  key: string;
  site: string;
  /** "@mira.bakes". */
  called: string;
  name: string | null;
}

/**
 * What "Your data" needs beside messages to the worker: what it reads of the store itself, since answers of hundred
 * thousand creators fit in no message, and the browser's own. Errors are sentences for a person.
 */
export interface DataPorts {
  /** Bytes that Fitlens takes up; null where the browser does not tell. */
  usedBytes(): Promise<number | null>;
  /** Whether the browser promised to keep the store also when the disk gets full. */
  isPersisted(): Promise<boolean>;
  /** Asks for that promise; whether it was given. */
  persist(): Promise<boolean>;
  makeBackup(job: Job): Promise<File>;
  /** Lays a backup ready and says what importing it would change; changes nothing itself. */
  readBackup(file: File, job: Job): Promise<BackupPlan>;
  /** Imports the backup that lies ready. */
  applyBackup(job: Job): Promise<void>;
  /** Whether an import was interrupted, so that half of it counts: it is to be gone on with. */
  isImportUnfinished(): Promise<boolean>;
  /** Gives up the backup that lies ready. */
  dropBackup(): Promise<void>;
  /** Everything about one creator, or one account that is nobody's. */
  exportCreator(key: string): Promise<File>;
  /** The shortlist, last saved first. */
  listAll(): AsyncIterable<ListedCreator>;
  /** How many candidates a campaign has. */
  countCandidates(brief: string): Promise<number>;
  /** How many of them are on the shortlist already. */
  countKnown(creators: readonly NamedCreator[], job: Job): Promise<number>;
  /** Accounts that a handle or a profile's link names. */
  findVisited(text: string): Promise<VisitedAccount[]>;
  /** Ids of the drafts of what was typed about one creator and not kept yet; null: about all. */
  findDrafts(key: string | null): Promise<string[]>;
  download(file: File): void;
  copy(table: Promise<CopiedTable>): Promise<void>;
}
