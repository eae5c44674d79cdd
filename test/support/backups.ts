import type { Store } from '../../src/store/schema';
import { applyNext } from '../../src/store/backup/apply';
import { startChain } from '../../src/store/backup/chain';
import { readBackup } from '../../src/store/backup/read-backup';
import { writeBackup } from '../../src/store/backup/write-backup';
import { today } from './readings';

export const made = { madeAt: today, by: '0.1.0' };

/** A backup of everything in the store, as text. */
export async function backupText(store: Store, how = made): Promise<string> {
  let text = '';
  await writeBackup(
    store,
    async (part) => {
      text += part;
    },
    how,
  );
  return text;
}

/** The units of a backup. */
export const unitsIn = (text: string): { kind: string; [name: string]: unknown }[] =>
  (JSON.parse(text) as { units: { kind: string }[] }).units;

export const fileOf = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text]);

/** A backup of other units, each as its text, as somebody forges one: its count and hash are right. */
export async function forgedText(text: string, lines: readonly string[]): Promise<string> {
  const [header] = text.split('\n');
  const chain = startChain();
  for (const line of lines) await chain.add(line);
  const end = JSON.stringify({ units: lines.length, sha256: await chain.end() });
  return `${header}\n${lines.map((line, at) => (at < lines.length - 1 ? `${line},` : line)).join('\n')}\n],"end":${end}}`;
}

/** Imports a backup whole, and gives how many parts that took. */
export async function importText(store: Store, text: string): Promise<number> {
  await readBackup(store, fileOf(text));
  for (let parts = 1; ; parts++) {
    const { done, of } = await applyNext(store);
    if (done === of) return parts;
  }
}
