import { type GenericSchema, type InferOutput, safeParse } from 'valibot';

/** The row, or null where it is not what it should be: it then costs itself alone, and stays as it is. */
export function readRow<S extends GenericSchema>(schema: S, row: unknown): InferOutput<S> | null {
  const parsed = safeParse(schema, row);
  return parsed.success ? parsed.output : null;
}
