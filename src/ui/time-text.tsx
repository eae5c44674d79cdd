import { useWords } from './words-context';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the browser takes long to make, and a long list would have it make for each of its rows. */
function makeFormats(language: string) {
  return {
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
    exact: new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }),
    near: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  };
}
const formats = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(language: string): ReturnType<typeof makeFormats> {
  const known = formats.get(language) ?? makeFormats(language);
  formats.set(language, known);
  return known;
}

/** A moment as people say it: "now", "5 minutes ago", "yesterday", and from a week on its date. Times in milliseconds. */
export function sayTime(at: number, now: number, language: string): string {
  const past = now - at;
  const { date, near } = formatsOf(language);
  if (past >= 7 * day) return date.format(at);
  if (past >= day) return near.format(-Math.floor(past / day), 'day');
  if (past >= hour) return near.format(-Math.floor(past / hour), 'hour');
  if (past >= minute) return near.format(-Math.floor(past / minute), 'minute');
  return near.format(0, 'second');
}

/** `at` is ISO; the exact moment is in the tooltip. */
export function TimeText({ at }: { at: string }) {
  const { language } = useWords();
  const exact = formatsOf(language).exact.format(new Date(at));
  return (
    <time dateTime={at} title={exact}>
      {sayTime(Date.parse(at), Date.now(), language)}
    </time>
  );
}
