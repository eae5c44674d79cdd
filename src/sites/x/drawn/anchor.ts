import type { PageRef } from '../../../model/page';
import { followerLinks, linksTo, titleOf } from './header';

/** The row of following and followers, else the block with the name; null while there is neither for this handle. */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  if (kind !== 'profile' || handle === null) return null;
  const followers = followerLinks(document, handle);
  const row = linksTo(document, handle, 'following')
    .map((link) => link.parentElement?.parentElement)
    .find((parent) => followers.some((link) => parent?.contains(link)));
  return row ?? titleOf(document, handle)?.block ?? null;
}
