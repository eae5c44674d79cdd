import type { Brief } from '../../model/brief';

/** `name`, or "name 2", "name 3" … where a brief is already called that. */
export function freeName(name: string, briefs: readonly Brief[]): string {
  const taken = new Set(briefs.map((brief) => brief.name));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return free;
}

/** The id of a brief's field on the page, and of its draft. */
export const briefField = (id: string, field: string): string => `brief-${id}-${field}`;

/** Whether it is the id of a field of this brief, or of any. */
export const isBriefField = (field: string, id?: string): boolean =>
  field.startsWith(id === undefined ? 'brief-' : briefField(id, ''));
