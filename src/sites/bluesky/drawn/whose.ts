import type { PageRef } from '../../../model/page';
import { asDid, asHandle } from '../address';

/** The page's account as the visible page links it. */
export interface Whose {
  /** The id, where the account has no handle that leads to it. */
  handle: string;
  id: string | null;
}

/** The account's id, from the address of its picture; null without one. */
function idInPictures(pictures: Iterable<Element>): string | null {
  for (const picture of pictures) {
    const [, id = ''] = /\/(did:[^/?#]+)\//.exec(picture.getAttribute('src') ?? '') ?? [];
    if (asDid(id) !== null) return id;
  }
  return null;
}

/**
 * Whether `actor`, the account in a link of the visible page, is the page's, and how it is called; null where it is
 * another. Bluesky links by handle also where the address has the id, and by id those without a handle that leads to
 * them. `pictures` are the account's own beside the link: they tell the id.
 */
export function whoseIs(actor: string, pictures: Iterable<Element>, page: PageRef): Whose | null {
  const { handle, accountId } = page;
  if (asHandle(actor) === null)
    return accountId !== null && actor === accountId.toLowerCase()
      ? { handle: handle ?? accountId, id: accountId }
      : null;
  const id = idInPictures(pictures);
  if (handle !== null) return actor === handle ? { handle, id } : null;
  return id === null || id === accountId ? { handle: actor, id: accountId } : null;
}
