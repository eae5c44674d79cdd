import type { PageRef } from '../../../model/page';
import { headerOf } from './header';

/** The cell beside the follower count, behind its link; null while the header is not this account's. */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  const header = kind === 'profile' && handle !== null ? headerOf(document, handle) : null;
  if (header === null) return null;
  const link = header.followers.closest('a, [role="button"]') ?? header.followers;
  return link.parentElement;
}
