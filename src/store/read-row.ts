import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { StoreName } from './schema';
import type { Writing } from './write';

/** The row, or null where it is not what it should be: it then costs itself alone, and stays as it is. */
export function readRow<S extends GenericSchema>(schema: S, row: unknown): InferOutput<S> | null {
  const parsed = safeParse(schema, row);
  return parsed.success ? parsed.output : null;
}

/** Keeps a row that cannot be read, and whose place is needed, as it is. */
export async function setAside({ tx }: Writing, from: StoreName, row: unknown): Promise<void> {
  await tx.objectStore('unreadable').put({ id: crypto.randomUUID(), from, row });
}
