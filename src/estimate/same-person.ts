import type { PageRef } from '../model/page';
import type { Account } from '../model/reading';
import { type Evidence, evidenceKinds } from '../model/same-person';
import { addressesIn } from './portrait/contact';
import { linkPageOf } from './portrait/link-hubs';
import { foldText } from './text/fold-text';

/** What is read of an account to tell whose it is. */
export type Identified = Pick<Account, 'site' | 'handle' | 'id' | 'name' | 'bio' | 'links'>;

/** What only the sites know: see `sites/identity.ts`. */
export interface SiteKnowledge {
  profileAt(address: string): Pick<PageRef, 'site' | 'handle' | 'accountId'> | null;
  chosenHandle(handle: string): string;
}

/** Links of one account that are looked at; more are a shop window. */
const mostLinks = 20;

/** Letters from which a handle is seldom two people's, although the name says no more than the handle. */
const distinct = 6;

/**
 * Why two accounts may be one person's, the strongest reason first: a link to the other's profile, the same page of links,
 * the same handle on two sites with names that say the same. Never a name alone. On one site a link one way says
 * nothing, since people link to friends, employers and brands there.
 */
export function evidenceOf(one: Identified, other: Identified, sites: SiteKnowledge): Evidence[] {
  if (isSameAccount(one, other)) return [];
  const found = [...linkEvidence(one, other, sites), ...hubEvidence(one, other), ...handleEvidence(one, other, sites)];
  return found.toSorted((a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind));
}

const isSameAccount = (one: Identified, other: Identified): boolean =>
  profileKeys(one).some((key) => profileKeys(other).includes(key));

/**
 * Exact keys by which an index finds the few accounts that are worth comparing with this one, so that nobody compares
 * all with all. `kept` are those that an index holds of an account, `asked` those that it is asked for: two
 * accounts with evidence always meet in one. Popular profiles are linked to by thousands: take a bounded number of each.
 */
export function searchKeys(account: Identified, sites: SiteKnowledge): { kept: string[]; asked: string[] } {
  const own = profileKeys(account);
  const linked = linksOf(account).flatMap((url) => linkedKeys(url, sites));
  const shared = [...linkPagesOf(account).map((page) => `hub:${page}`), `handle:${handleKey(account, sites)}`];
  const each = (prefix: string, keys: readonly string[]) => keys.map((key) => `${prefix}:${key}`);
  return {
    kept: [...new Set([...each('profile', own), ...each('link', linked), ...shared])],
    asked: [...new Set([...each('profile', linked), ...each('link', own), ...shared])],
  };
}

/** "tiktok/mira.bakes", and "tiktok/=123" by its id: nobody's handle begins with that sign. */
const profileKeys = ({ site, handle, id }: Pick<Account, 'site' | 'handle' | 'id'>): string[] => [
  ...(handle === id ? [] : [`${site}/${handle.toLowerCase()}`]),
  ...(id === null ? [] : [`${site}/=${id}`]),
];

function linkedKeys(url: string, { profileAt }: SiteKnowledge): string[] {
  const profile = profileAt(url);
  if (!profile) return [];
  const { site, handle, accountId } = profile;
  return [
    ...(handle === null ? [] : [`${site}/${handle.toLowerCase()}`]),
    ...(accountId === null ? [] : [`${site}/=${accountId}`]),
  ];
}

/** Its links, and the addresses that its bio names. */
const linksOf = ({ links, bio }: Identified): string[] =>
  [...new Set([...links, ...addressesIn(bio ?? '').map(({ url }) => url)])].slice(0, mostLinks);

const linkPagesOf = (account: Identified): string[] => [
  ...new Set(linksOf(account).flatMap((url) => linkPageOf(url) ?? [])),
];

/** The address by which one leads to the other's profile; null where none does. */
const linkTo = (from: Identified, to: Identified, sites: SiteKnowledge): string | null =>
  linksOf(from).find((url) => linkedKeys(url, sites).some((key) => profileKeys(to).includes(key))) ?? null;

function linkEvidence(one: Identified, other: Identified, sites: SiteKnowledge): Evidence[] {
  const [there, back] = [linkTo(one, other, sites), linkTo(other, one, sites)];
  if (there !== null && back !== null) return [{ kind: 'linksBoth' }];
  if (one.site === other.site) return [];
  if (there !== null) return [{ kind: 'link', from: 'one', address: there }];
  return back === null ? [] : [{ kind: 'link', from: 'other', address: back }];
}

function hubEvidence(one: Identified, other: Identified): Evidence[] {
  const others = linkPagesOf(other);
  const page = linkPagesOf(one).find((each) => others.includes(each));
  return page === undefined ? [] : [{ kind: 'hub', page }];
}

/** Sites differ in the signs that they allow: mira.bakes is mirabakes on X. */
const handleKey = ({ handle }: Identified, { chosenHandle }: SiteKnowledge): string =>
  chosenHandle(handle).toLowerCase().replaceAll(/[._-]/g, '');

function handleEvidence(one: Identified, other: Identified, sites: SiteKnowledge): Evidence[] {
  const handle = handleKey(one, sites);
  if (one.site === other.site || handle === '' || handle !== handleKey(other, sites)) return [];
  const [words, others] = [nameWords(one, sites), nameWords(other, sites)];
  const [fewer, more] = words.length <= others.length ? [words, others] : [others, words];
  if (fewer.length === 0 || !fewer.every((word) => more.includes(word))) return [];
  if (handle.length < distinct && handle.includes(fewer.join(''))) return [];
  const name = (fewer === words ? one.name : other.name) ?? '';
  return [{ kind: 'handle', handle: one.handle, name }];
}

/** The words of a name, in one form. A name that only repeats the handle is the site's filling, not the person's. */
function nameWords(account: Identified, { chosenHandle }: SiteKnowledge): string[] {
  const name = (account.name ?? '').trim().replace(/^@/, '').toLowerCase();
  if (name === account.handle.toLowerCase() || name === chosenHandle(account.handle).toLowerCase()) return [];
  return [...new Set(foldText(name).match(/[\p{L}\p{M}\p{N}]+/gu))];
}
