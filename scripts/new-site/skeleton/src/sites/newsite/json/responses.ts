import type { PageRef } from '../../../model/page';
import type { Account, Reading, Reason } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import { asList, asText, get, type Json } from '../../../reading/json/json';
import type { ResponseReader } from '../../site';
import { askedOf } from '../address';
import { profile } from '../tapped';
import { accountFrom } from './account';
import { pickOwn } from './pick-own';

/** Why the site tells nothing of the account that was asked for, by the name of its error. */
const refusals = new Map<string | null, Reason>([
  ['no_such_profile', 'not-found'],
  ['profile_suspended', 'suspended'],
  ['too_many_requests', 'throttled'],
]);

/** Why an account shows no posts. An empty list of one that counts posts is no proof that there are none. */
function whyNoPosts(account: Account): Reason {
  if (account.private === true) return 'private';
  return account.postCount?.max === 0 ? 'none' : 'empty-list';
}

/** `{ profile, posts }`, or `{ error }`, which names nobody: only the address it came from says whom it is about. */
function readProfile(json: Json, page: PageRef, at: string, url: string): Reading {
  const blank = blankReading(page, at);
  const why = refusals.get(asText(get(json, 'error')));
  if (why !== undefined) return askedOf(url) === page.handle ? { ...blank, missing: [{ what: 'page', why }] } : blank;
  const account = accountFrom(get(json, 'profile'), page);
  if (account === null) return blank;
  const list = get(json, 'posts');
  const isEmpty = Array.isArray(list) && list.length === 0;
  return {
    ...blank,
    account,
    ...pickOwn(asList(list), page),
    missing: isEmpty ? [{ what: 'posts', why: whyNoPosts(account) }] : [],
  };
}

/** A reader for each entry of the allow-list, in the same order. */
export const responses: readonly ResponseReader[] = [
  { ...profile, name: 'profile', read: (json, page, at, _language, url) => readProfile(json, page, at, url) },
];
