import * as limits from '../model/limits';
import type { Creator } from '../model/creator';
import type { Stamp } from '../model/stamp';

/** What the person decided of a creator, each with a stamp of its own. */
const decided = ['saved', 'quote', 'why', 'tags', 'declared'] as const;
type Part = keyof Creator['changed'];

const stampOf = (creator: Creator, part: Part): string => creator.changed[part] ?? '';

/**
 * One creator as several stores know it, under the smallest of the ids: of each part what was last decided, and every
 * account. Whichever comes first, the same comes out. Whether a campaign has rejected it, its candidates tell.
 */
export function joinVersions(one: Creator, ...others: readonly Creator[]): Creator {
  const all = [one, ...others];
  const latest = (part: Part): Creator =>
    all.reduce((best, next) => (stampOf(next, part) > stampOf(best, part) ? next : best));
  const saved = latest('saved');
  const { declared } = latest('declared');
  // Equal only in the same version, or where nothing was ever changed: then by id.
  const byAccounts = all.toSorted((a, b) => order(stampOf(b, 'accounts'), stampOf(a, 'accounts')) || order(a.id, b.id));
  const changed: Creator['changed'] = {};
  for (const part of [...decided, 'accounts'] as const) {
    const stamp = latest(part).changed[part];
    if (stamp !== undefined) changed[part] = stamp;
  }
  return {
    id: all.map(({ id }) => id).toSorted()[0] ?? one.id,
    accounts: [...new Set(byAccounts.flatMap(({ accounts }) => accounts))].slice(0, limits.accounts),
    savedAt: saved.savedAt,
    unsavedAt: saved.unsavedAt,
    quote: latest('quote').quote,
    why: latest('why').why,
    tags: latest('tags').tags,
    ...(declared && { declared }),
    changed,
    ...(saved.order !== undefined && { order: saved.order }),
    ...(saved.formerOrder !== undefined && { formerOrder: saved.formerOrder }),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is left of a creator that was erased at `at`: what was decided later. */
export function withoutErased(creator: Creator, at: Stamp | null): Creator {
  if (at === null) return creator;
  const isLeft = (part: Part) => stampOf(creator, part) > at;
  const { id, accounts, savedAt, unsavedAt, quote, why, tags, declared, changed, order: place, formerOrder } = creator;
  return {
    id,
    accounts,
    savedAt: isLeft('saved') ? savedAt : null,
    unsavedAt: isLeft('saved') ? unsavedAt : null,
    quote: isLeft('quote') ? quote : null,
    why: isLeft('why') ? why : null,
    tags: isLeft('tags') ? tags : [],
    ...(isLeft('declared') && declared && { declared }),
    changed: Object.fromEntries(Object.entries(changed).filter(([part]) => isLeft(part as Part))),
    ...(isLeft('saved') && place !== undefined && { order: place }),
    ...(isLeft('saved') && formerOrder !== undefined && { formerOrder }),
  };
}

/** Whether anything of a creator was decided after it was erased at `at`. */
export const outlives = (creator: Creator, at: Stamp): boolean => decided.some((part) => stampOf(creator, part) > at);
