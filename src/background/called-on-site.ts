import type { Account } from '../model/reading';
import { calledOf } from '../present/called';
import { words } from '../shared/i18n';
import { siteNameOf } from '../sites';

/** What tells the accounts of one person apart: "@mira.bakes on TikTok". */
export const calledOnSite = (account: Account): string =>
  words.say('handleOnSite', { handle: calledOf(account), site: siteNameOf(account.site) });
