import { calendarDay, daysBetween } from '../../model/day';

/** How many of the user's own calendar days ago a moment (ISO) was; 0 is today. */
export const daysSince = (at: string, now = new Date()): number =>
  Math.max(0, daysBetween(calendarDay(new Date(at)), calendarDay(now)));
