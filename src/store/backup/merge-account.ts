import { joinSnapshots } from '../../estimate/snapshot';
import type { Reading } from '../../model/reading';
import { mergeIntoRecord } from '../../records/remember';
import type { KeptAccount } from './format';

type Day = KeptAccount['snapshots'][number];

/** One account as two stores know it, under the key it has here: the newer look lies on top, of each day what both know. */
export function joinAccount(here: KeptAccount, coming: KeptAccount): KeptAccount {
  const { key } = here;
  const snapshots = joinDays(here.snapshots, coming.snapshots);
  // Who was only named tells nothing that a look does not.
  if (coming.unseen) return { ...here, snapshots };
  const { firstSeenAt } = here.firstSeenAt < coming.firstSeenAt && !here.unseen ? here : coming;
  if (here.unseen) return { ...coming, key, firstSeenAt, snapshots };
  const [older, newer] = coming.lastSeenAt > here.lastSeenAt ? [here, coming] : [coming, here];
  const record = mergeIntoRecord(
    { ...older, key, last: lastOf(older) },
    { ...newer, ...lastOf(newer), at: newer.lastSeenAt },
    key,
  );
  if (!record) return here;
  const { account, lastSeenAt, posts, leftOut } = record;
  return { key, account, firstSeenAt, lastSeenAt, last: newer.last ?? older.last, posts, leftOut, snapshots };
}

/** Where no look is kept: that of the profile, which told nothing of itself. */
const lastOf = ({ last, account: { site, handle } }: KeptAccount): Pick<Reading, 'page' | 'missing' | 'tried'> =>
  last ?? { page: { site, kind: 'profile', handle, accountId: null, postId: null }, missing: [], tried: [] };

function joinDays(here: readonly Day[], coming: readonly Day[]): Day[] {
  const days = new Map<string, Day>();
  for (const one of [...here, ...coming]) {
    const known = days.get(one.day);
    if (known === undefined) days.set(one.day, one);
    else if (known.at !== one.at) days.set(one.day, known.at < one.at ? joinDay(known, one) : joinDay(one, known));
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Whose days they are is known. */
function joinDay(earlier: Day, later: Day): Day {
  const { account: _, ...day } = joinSnapshots({ account: '', ...earlier }, { account: '', ...later });
  return day;
}
