import type { Brief } from '../../model/brief';

/** `name`, or "name 2", "name 3" … where a brief is already called that. */
export function freeName(name: string, briefs: readonly Brief[]): string {
  const taken = new Set(briefs.map((brief) => brief.name));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return free;
}
