import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { latinDigits, readGroupedDigits } from '../../../reading/printed/digits';
import { isSameHandle } from '../../../reading/handle';

interface Header {
  title: Element;
  /** The column that holds one profile; logged in, several may stand side by side. */
  column: Element;
  /** The follower count, the only text with a number in full as its title. */
  followers: Element;
}

const textOf = (element: Element): string => (element.textContent ?? '').trim();

const exactTitles = (within: Element): Element[] =>
  [...within.querySelectorAll('span[title]')].filter(
    (span) => readGroupedDigits(span.getAttribute('title') ?? '') !== null,
  );

/** The header of this handle's profile: its column's title is the handle. Null while it is another's, or not there. */
export function headerOf(document: Document, handle: string): Header | null {
  for (const title of document.querySelectorAll('h1')) {
    if (!isSameHandle(latinDigits(textOf(title)), handle)) continue;
    let column = title.parentElement;
    while (column !== null && exactTitles(column).length === 0) column = column.parentElement;
    const [followers, ...others] = column === null ? [] : exactTitles(column);
    if (column !== null && followers !== undefined && others.length === 0) return { title, column, followers };
  }
  return null;
}

/** The other title of the column is the name. */
function nameIn({ column, title }: Header): string | null {
  const [name, ...more] = [...column.querySelectorAll('h1')].filter((one) => one !== title).map(textOf);
  return more.length > 0 ? null : name || null;
}

/** The account as the header shows it; null while there is no header of this handle. */
export function readHeader(document: Document, handle: string): Account | null {
  const header = headerOf(document, handle);
  if (header === null) return null;
  return {
    ...blankAccount('threads', handle),
    name: nameIn(header),
    followers: exactCount(readGroupedDigits(header.followers.getAttribute('title') ?? ''), 'exact'),
  };
}
