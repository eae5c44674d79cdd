import { pageAt, readingOf, type SavedPage } from '../../scripts/read-page';
import { assess } from '../../src/estimate/assess';
import { type Brief, defaultBrief } from '../../src/model/brief';
import type { AccountRecord } from '../../src/model/record';
import { mergeIntoRecord } from '../../src/records/remember';
import { badgeView } from '../../src/present/badge-view';
import type { Presented } from '../../src/present/presented';
import { pageView } from '../../src/present/page-view';
import type { BadgeView } from '../../src/shared/badge-view';
import type { Words } from '../../src/shared/words';
import type { SiteAbout } from '../../src/sites/site';
import { englishWords } from './english';
import { inNoCampaign } from './presented';

/** When the made-up pages are looked at. */
const at = '2026-06-20T12:00:00.000Z';

/** What somebody sees of a page who opens it for the first time: read, joined, assessed and said as the worker does it. */
export function shownOn(
  saved: Omit<SavedPage, 'url' | 'at'> & { url: string },
  words: Words = englishWords,
  brief: Brief = defaultBrief('Any micro-influencer'),
): BadgeView {
  const url = new URL(saved.url);
  const known = pageAt(url);
  const reading = readingOf({ ...saved, url, at }, known);
  const record = mergeIntoRecord(null, reading, 'one');
  if (!record) return pageView(reading, diagnosisOf(known.site), words);
  return badgeView(firstShown(record, known.site, brief, new Date(at)), words);
}

const diagnosisOf = ({ name, lastVerified }: SiteAbout) => ({
  version: '1',
  browser: '',
  siteName: name,
  lastVerified,
  workedAt: null,
  unreadable: 0,
});

/** What there is to be said of an account that nobody has decided on. */
export function firstShown(record: AccountRecord, site: SiteAbout, brief: Brief, now: Date): Presented {
  const { key, account, last } = record;
  return {
    key,
    account,
    assessment: assess(record, site.rules, brief, now),
    brief: { id: 'any', name: brief.name, isOnly: true },
    ...inNoCampaign,
    since: null,
    last,
    diagnosis: diagnosisOf(site),
  };
}
