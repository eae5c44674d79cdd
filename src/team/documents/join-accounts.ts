import * as limits from '../../model/limits';
import { compare, comparePairs, greater, textOf } from '../../model/in-order';
import { type Stamp, writeStamp } from '../../model/stamp';
import type { SharedAccount } from '../../model/team/shared-document';
import { blankAccount } from '../../reading/blank';
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
  const later = comparePairs(facts(other), facts(one)) > 0 ? other : one;
  return {
    account: later.account,
    handles: handlesOf(one.handles, other.handles),
    seenAt: later.seenAt,
    day: (comparePairs(day(other), day(one)) > 0 ? other : one).day,
    asOf: greater(asOfOf(one), asOfOf(other)),
  };
}

const asOfOf = ({ asOf }: SharedAccount): Stamp => asOf ?? neverChanged;

/**
 * The accounts of both versions, without those that were erased at `erased`.
 *
 * What an account is erased by is its `asOf`, not whether anything else is left of the creator: that changes with every version
 * that comes, and whether an account had met such a version before the erasure would decide. So which accounts are there by their
 * ids never depends on the order. What is told of one that outlives an erasure may, and so whether one without an id is taken for it:
 * a look or a handle may be of a version that came without the later change. Browsers that meet again have the same there too.
 */
export function joinAccounts(all: readonly SharedAccount[], erased: Stamp | null): SharedAccount[] {
  const isLeft = (one: SharedAccount): boolean => asOfOf(one) > (erased ?? '');
  const joined = joinedBy(nameOfAccount, all.filter(isLeft), joinAccount);
  const withId = joined.filter(({ account }) => account.id !== null);
  const left = joined.flatMap((one) => (one.account.id === null ? (besides(one, withId) ?? []) : one)).filter(isLeft);
  return latestOf(left, limits.accounts, (one) => `${asOfOf(one)} ${nameOfAccount(one)}`);
}

/**
 * What an account that is known by its handle alone tells later than those with an id that had the handle: it is taken for one of
 * them, so that mostly nothing is left; then null. A browser that has both puts the later look under the id, and tells that. To do so
 * here would depend on the order in which versions meet, wherever two accounts had the same handle.
 */
function besides(one: SharedAccount, withId: readonly SharedAccount[]): SharedAccount | null {
  const { account, handles, seenAt, day, asOf } = one;
  const [handle = account.handle] = handles;
  const same = withId.filter((other) => other.account.site === account.site && other.handles.includes(handle));
  if (same.length === 0) return one;
  const tellsLater = (of: (account: SharedAccount) => string): boolean => same.every((other) => of(one) > of(other));
  const facts = tellsLater((of) => of.seenAt ?? '')
    ? { account, seenAt }
    : { account: blankAccount(account.site, handle), seenAt: null };
  const left = {
    ...facts,
    handles,
    day: tellsLater((of) => of.day?.at ?? '') ? day : null,
    asOf: tellsLater(asOfOf) ? (asOf ?? neverChanged) : neverChanged,
  };
  return left.seenAt === null && left.day === null && left.asOf === neverChanged ? null : left;
}
