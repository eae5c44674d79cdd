import type { StoreName } from './schema';
import type { Writing } from './write';

/** Keeps a row that cannot be read, and whose place is needed, as it is. */
export async function setAside({ tx }: Writing, from: StoreName, row: unknown): Promise<void> {
  await tx.objectStore('unreadable').put({ id: crypto.randomUUID(), from, row });
}
