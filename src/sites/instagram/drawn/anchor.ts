import type { PageRef } from '../../../model/page';
import { countsOf, headerOf } from './header';

/**
 * The part of the profile's header that shows the counts, else its title; null while there is no header for this
 * handle. Never an element that Instagram replaces with every count: the badge would go with it.
 */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  const shown = kind === 'profile' && handle !== null ? headerOf(document, handle) : null;
  if (shown === null) return null;
  const { header, title } = shown;
  const near = countsOf(header)?.block ?? title;
  return near.closest('header section') ?? header;
}
