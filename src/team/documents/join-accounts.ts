import * as limits from '../../model/limits';
import { compare, greater, textOf } from '../../model/in-order';
import { type Stamp, writeStamp } from '../../model/stamp';
import type { SharedAccount } from '../../model/team/shared-document';
import { joinedBy, latestOf } from './by-name';

/** Of an account that nothing was ever changed of: earlier than every erasure. */
const neverChanged = writeStamp(0, 0, '00000000');

/** What names an account in every browser: its site and its id there, or its handle where no look told an id. */
export const nameOfAccount = ({ account: { site, id, handle } }: Pick<SharedAccount, 'account'>): string =>
  id === null ? `${site}:@${handle.toLowerCase()}` : `${site}:${id}`;

/**
 * An account as one version tells it; `last` is the last change of anything else in that version. Without an id nothing says that
 * two handles are one account's: then it has the one alone.
 */
export const normalizeAccount = (one: SharedAccount, last: Stamp | null): SharedAccount => ({
  ...one,
  handles: handlesOf(one.account.id === null ? [] : one.handles, [one.account.handle]),
  asOf: one.asOf ?? last ?? neverChanged,
});

/** The first by name where there are too many: so the same ones are left whichever come first. */
const handlesOf = (ones: readonly string[], others: readonly string[]): string[] =>
  [...new Set([...ones, ...others].map((handle) => handle.toLowerCase()))]
    .toSorted(compare)
    .slice(0, limits.team.handles);

/** The facts of the later look, the rate of the later day, and every handle. */
function joinAccount(one: SharedAccount, other: SharedAccount): SharedAccount {
  const facts = ({ seenAt, account }: SharedAccount) => [seenAt ?? '', textOf(account)] as const;
  const day = (account: SharedAccount) => [account.day?.at ?? '', textOf(account.day)] as const;
  const later = isLater(facts(other), facts(one)) ? other : one;
  return {
    account: later.account,
    handles: handlesOf(one.handles, other.handles),
    seenAt: later.seenAt,
    day: (isLater(day(other), day(one)) ? other : one).day,
    asOf: greater(asOfOf(one), asOfOf(other)),
  };
}

const asOfOf = ({ asOf }: SharedAccount): Stamp => asOf ?? neverChanged;

const isLater = (one: readonly [string, string], other: readonly [string, string]): boolean =>
  (compare(one[0], other[0]) || compare(one[1], other[1])) > 0;

/**
 * The accounts of both versions, without those that were erased at `erased`.
 *
 * One that is known by its handle alone is taken for one with an id that had the handle, as soon as that one knows all it tells: a
 * browser that has both told of one puts its later look under the id, and tells that. Until then both stay side by side. To give the
 * look to the one with the id here would depend on the order in which versions meet, wherever two accounts had the same handle.
 *
 * What an account was erased by is its `asOf`, not whether anything else is left of the creator: that changes with every version
 * that comes, and whether an account had met such a version before the erasure would decide. What stays of an account that outlives
 * an erasure may still be of a look that a version had without that change; so there alone what is told of it depends on the order,
 * but never which accounts are there, and browsers that have met again have the same.
 */
export function joinAccounts(all: readonly SharedAccount[], erased: Stamp | null): SharedAccount[] {
  const joined = joinedBy(
    nameOfAccount,
    all.filter((one) => asOfOf(one) > (erased ?? '')),
    joinAccount,
  );
  const named = joined.filter((one) => one.account.id !== null);
  const left = joined.filter((one) => one.account.id !== null || !named.some((other) => isKnownBy(one, other)));
  return latestOf(left, limits.accounts, (one) => `${asOfOf(one)} ${nameOfAccount(one)}`);
}

const isKnownBy = (one: SharedAccount, other: SharedAccount): boolean =>
  one.account.site === other.account.site &&
  other.handles.includes(one.account.handle.toLowerCase()) &&
  (one.seenAt ?? '') <= (other.seenAt ?? '') &&
  (one.day?.at ?? '') <= (other.day?.at ?? '') &&
  asOfOf(one) <= asOfOf(other);
