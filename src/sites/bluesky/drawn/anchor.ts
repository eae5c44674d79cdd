import type { PageRef } from '../../../model/page';
import { headerOf } from './header';

/** The row of counts in the visible header of the page's account; null while there is none. */
export const anchorIn = (document: Document, page: PageRef): Element | null =>
  page.kind === 'profile' ? (headerOf(document, page)?.followers.parentElement ?? null) : null;
