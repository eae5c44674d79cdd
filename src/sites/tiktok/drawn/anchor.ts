import type { PageRef } from '../../../model/page';
import { headerOf } from './header';
import { firstHooked } from './hooks';

/** The row of counts in the header, as long as the header is that of the page's account. */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  if (kind !== 'profile' || handle === null || headerOf(document, handle) === null) return null;
  return firstHooked(document, 'followers-count')?.closest('h3') ?? null;
}
