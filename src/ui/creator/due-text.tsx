import { calendarDay } from '../../model/day';
import { useWords } from '../words-context';

/** By when something is to be done; overdue is said, and not by its colour alone. Nothing without a day. */
export function DueText({ dueOn }: { dueOn: string | null }) {
  const { say, date } = useWords();
  if (dueOn === null) return null;
  const today = calendarDay(new Date());
  if (dueOn < today) return <strong class="due overdue">{say('dueOver', { date: date(dueOn) })}</strong>;
  return <span class="due">{dueOn === today ? say('dueToday') : say('dueBy', { date: date(dueOn) })}</span>;
}
