import type { Source } from '../../../model/count';
import type { LeftOut } from '../../../model/reading';
import { asList, get, type Json } from '../../../reading/json/json';
import { isAdvertisement } from '../../../reading/meta/commercial';
import { type Identity, identityOf, isNobody, isOther, isSame } from './account';
import type { List } from './gather';
import { authorOf, codeOf, ownerOf } from './post';

/** A post of the account: as its owner, or as the co-author of somebody else's. */
export interface Credit {
  node: Json;
  /** What the node says of the account. */
  user: Json;
  as: Identity;
  isOwner: boolean;
}

export const guestOf = (node: Json, who: Identity): Json =>
  asList(get(node, 'coauthor_producers')).find((guest) => isSame(identityOf(guest), who));

/** Whose post it is, as itself and its list say together: short nodes have an id alone, or nothing. */
function ownerIn(node: Json, holder: Identity): Identity {
  const owner = ownerOf(node);
  if (isNobody(owner)) return holder;
  return owner.handle === null && isSame(owner, holder) ? { ...owner, handle: holder.handle } : owner;
}

/** The posts of a list that are credited to `who`. A list of nobody's is theirs where the payload is about them alone. */
export function creditTo(who: Identity, { nodes, holder }: List, isAlone: boolean): Credit[] {
  return nodes.flatMap((node): Credit[] => {
    const owner = ownerIn(node, identityOf(holder));
    if (isNobody(owner)) return isAlone ? [{ node, user: null, as: who, isOwner: true }] : [];
    if (isSame(owner, who)) return [{ node, user: authorOf(node), as: owner, isOwner: true }];
    const guest = guestOf(node, who);
    return guest === undefined ? [] : [{ node, user: guest, as: identityOf(guest), isOwner: false }];
  });
}

/** What stands between the posts of the account's own list and is surely somebody else's. */
export function strangersIn(who: Identity, { nodes, holder }: List, credits: Credit[], source: Source): LeftOut[] {
  if (!isSame(identityOf(holder), who) && !credits.some(({ isOwner }) => isOwner)) return [];
  return nodes.flatMap((node): LeftOut[] => {
    const id = codeOf(node);
    if (id === null || guestOf(node, who) !== undefined || !isOther(ownerOf(node), who)) return [];
    return [{ id, why: isAdvertisement(node) ? 'advertisement' : 'otherAuthor', source }];
  });
}
