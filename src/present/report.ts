import type { Missing, Reading } from '../model/reading';
import type { Words } from '../shared/words';

/** What the worker knows about a reading that failed, apart from the reading itself. */
export interface Diagnosis {
  version: string;
  browser: string;
  siteName: string;
  lastVerified: string;
  /** When a profile of this site was last read here, ISO; null for never. */
  workedAt: string | null;
  /** Rows of the store that could not be read. */
  unreadable: number;
}

type ReportedReading = Pick<Reading, 'page' | 'missing' | 'tried'>;

/** True when a page does not look as its readers know it; private or empty pages are no fault of theirs. */
export const isBroken = (missing: readonly Missing[]): boolean =>
  missing.some(({ what, why }) => why === 'unknown-layout' || (what === 'page' && why === 'not-loaded'));

/** What could not be read, without telling whose: a post's id would name its author. */
const gaps = (missing: readonly Missing[]): string[] => [
  ...new Set(missing.map(({ what, why }) => `${what.replace(/^posts\..+\./, 'posts.*.')} (${why})`)),
];

/** A report for the developers, in English. It holds nothing of the page: no handle, no text, no number. */
export function reportOf({ page, missing, tried }: ReportedReading, diagnosis: Diagnosis): string {
  const sources = tried.map(({ source, found }) => `${source} ${found ? 'found' : 'not found'}`);
  return [
    `Fitlens ${diagnosis.version}, ${diagnosis.browser}`,
    `${diagnosis.siteName}, ${page.kind} page, readers of ${diagnosis.lastVerified}`,
    `Worked last: ${diagnosis.workedAt?.slice(0, 10) ?? 'never here'}`,
    `Sources: ${sources.join(', ') || 'none'}`,
    `Missing: ${gaps(missing).join(', ') || 'nothing'}`,
    ...(diagnosis.unreadable > 0 ? [`Unreadable rows: ${diagnosis.unreadable}`] : []),
  ].join('\n');
}

/** The same for the user: that the site may have changed, and since when Fitlens cannot read it. */
export const brokenText = ({ siteName, workedAt }: Diagnosis, words: Words): string =>
  workedAt === null
    ? words.say('brokenNever', { site: siteName })
    : words.say('brokenSince', { site: siteName, date: words.date(workedAt) });
