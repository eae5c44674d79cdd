import { check, type InferOutput, pipe, regex, string } from 'valibot';

/**
 * When something was changed, in an order that several browsers can share and that no wall clock decides alone: the
 * time (14 digits of ms since 1970), a counter (6 hex digits) and the browser's own random name (8 hex digits). Later
 * ones are greater as text. It never goes back, also where the clock does (a hybrid logical clock: Kulkarni 2014).
 */
export const stampSchema = pipe(
  string(),
  regex(/^\d{14}-[\da-f]{6}-[\da-f]{8}$/),
  // A clock that is a year ahead is believed; one of the next century would outlive every honest change.
  check((stamp) => Number(stamp.slice(0, 14)) < latest),
);
export type Stamp = InferOutput<typeof stampSchema>;

/** The year 2100, in ms since 1970. */
const latest = 4_102_444_800_000;

/** `counter` counts what was changed within one ms, or while the clock stood before the last change. */
export const writeStamp = (wall: number, counter: number, device: string): Stamp =>
  `${String(wall).padStart(14, '0')}-${counter.toString(16).padStart(6, '0')}-${device}`;

const readStamp = (stamp: Stamp) => ({
  wall: Number(stamp.slice(0, 14)),
  counter: Number.parseInt(stamp.slice(15, 21), 16),
});

/** The stamp of a change at `now` (ms), above every one this browser gave or was given so far. */
export function nextStamp(last: Stamp | null, device: string, now: number): Stamp {
  const before = last === null ? { wall: 0, counter: 0 } : readStamp(last);
  // A clock of the next century gives no stamp that anybody would read: then only the counter goes on.
  const isBelieved = now > before.wall && now < latest;
  if (isBelieved) return writeStamp(now, 0, device);
  // A stamp that somebody else gave may have counted to its end.
  const isFull = before.counter >= mostCounted;
  return isFull ? writeStamp(before.wall + 1, 0, device) : writeStamp(before.wall, before.counter + 1, device);
}

/** What six hexadecimal digits can count to. */
const mostCounted = 0xff_ff_ff;

/** When it was, by the clock of the browser that gave it; ISO. */
export const timeOf = (stamp: Stamp): string => new Date(readStamp(stamp).wall).toISOString();

/** The 8 digits of the browser in which it was given. */
export const deviceOf = (stamp: Stamp): string => stamp.slice(-8);
