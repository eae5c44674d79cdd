import { assess } from '../estimate/assess';
import { type Brief, defaultBrief } from '../model/brief';
import type { AccountRecord } from '../model/record';
import { words } from '../shared/i18n';
import { badgeView } from '../shared/present/badge-view';
import type { BadgeView } from '../shared/view';
import { siteById } from '../sites';
import type { Site } from '../sites/site';

/** The brief that verdicts are held against. */
export const activeBrief = (): Brief => defaultBrief(words.say('briefDefault'));

/** The site of a stored account. Throws when a later version dropped that site. */
export function siteOfRecord(record: AccountRecord): Site {
  const site = siteById(record.account.site);
  if (!site) throw new Error(words.say('errorUnknownSite', { site: record.account.site }));
  return site;
}

/** The record as badge and card show it now. */
export function viewOf(record: AccountRecord, saved: boolean): BadgeView {
  const brief = activeBrief();
  const assessment = assess(record, siteOfRecord(record).rules, brief, new Date());
  return badgeView({ key: record.key, account: record.account, assessment, brief: brief.name, saved }, words);
}
