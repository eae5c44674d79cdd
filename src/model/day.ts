/** Milliseconds of a day. */
export const day = 86_400_000;

/** The day it is by the user's own calendar: "2026-11-30". Such days sort as text. */
export const calendarDay = (at: Date): string =>
  [String(at.getFullYear()).padStart(4, '0'), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** How many days after `earlier` the other calendar day is; an hour more or less of summer time makes none. */
export const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / day;
