import type { PageRef } from '../../../model/page';
import { isSameHandle } from '../../../reading/handle';
import { headerIn } from './header';

/**
 * The column that holds name, facts and description; null while the header is another channel's. Not the block of
 * facts, which YouTube draws anew, nor the row of buttons, which moves what does not fit into a menu.
 */
export function anchorIn(document: Document, { kind, handle }: PageRef): Element | null {
  const header = kind === 'profile' ? headerIn(document) : null;
  if (header === null) return null;
  const isOther = handle !== null && !isSameHandle(header.handle, handle);
  return isOther ? null : header.facts.parentElement;
}
