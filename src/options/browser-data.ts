import { browser } from '../shared/browser';
import { words } from '../shared/i18n';
import { send } from '../shared/send';
import { makeBackupFile } from '../store/backup/backup-file';
import { exportCreator } from '../store/backup/export-creator';
import { readBackup } from '../store/backup/read-backup';
import { dropBackup, importProgress } from '../store/backup/stage';
import { draftsOf } from '../store/drafts-of';
import { db } from '../store/open';
import { under } from '../store/under';
import { inWords, told } from '../store/told';
import type { DataPorts } from './data-ports';
import { download } from '../ui/download';
import { draftIds } from '../ui/drafts';
import type { Job } from '../ui/job';
import { countKnown, findVisited, listAll } from './read-shortlist';
import type { CopiedTable } from './sheets/copied-table';

/** What a backup says of itself: when it was made, and by which Fitlens. */
const made = () => ({ madeAt: new Date().toISOString(), by: browser.runtime.getManifest().version });

async function* listed() {
  try {
    yield* listAll(await db());
  } catch (failure) {
    throw inWords(failure);
  }
}

async function applyBackup({ progress }: Job): Promise<void> {
  let part = { done: 0, of: 1 };
  while (part.done < part.of) {
    part = await send('import-go-on', {});
    progress(part.done, part.of);
  }
}

async function copy(table: Promise<CopiedTable>): Promise<void> {
  const part = (type: 'text/plain' | 'text/html', text: (whole: CopiedTable) => string) =>
    table.then((whole) => new Blob([text(whole)], { type }));
  const item = new ClipboardItem({
    'text/plain': part('text/plain', ({ text }) => text),
    'text/html': part('text/html', ({ html }) => html),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch {
    // What went wrong with the list is said in its own words; a browser's are for developers.
    await table;
    throw new Error(words.say('sheetNotCopied'));
  }
}

/** "Your data" over the browser's own store. */
export const browserData: DataPorts = {
  usedBytes: async () => (await navigator.storage.estimate()).usage ?? null,
  isPersisted: () => navigator.storage.persisted(),
  persist: () => navigator.storage.persist(),
  makeBackup: (job) => told(async () => makeBackupFile(await db(), made(), job)),
  readBackup: (file, job) => told(async () => readBackup(await db(), file, job)),
  applyBackup,
  dropBackup: () => told(async () => dropBackup(await db())),
  isImportUnfinished: () => told(async () => ((await importProgress(await db()))?.done ?? 0) > 0),
  exportCreator: (key) => told(async () => exportCreator(await db(), key, made())),
  listAll: listed,
  countCandidates: (brief) => told(async () => (await db()).count('candidates', under(brief))),
  countKnown: (creators, job) => told(async () => countKnown(await db(), creators, job)),
  findVisited: (text) => told(async () => findVisited(await db(), text)),
  findDrafts: (key) => told(async () => (key === null ? draftIds() : draftsOf(await db(), draftIds(), key))),
  download,
  copy,
};
