import type { PageRef } from '../../../model/page';
import { headerOf } from './header';
import { allHooked } from './hooks';

/**
 * The row of counts in the header of the page's account: the badge becomes its last child. Not the count itself, which the
 * site draws anew; null while the header is another's, since no badge is better than one beside the wrong person.
 */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  const header = kind === 'profile' && handle !== null ? headerOf(document, handle) : null;
  return header === null ? null : (allHooked(header, 'counts')[0] ?? null);
}
