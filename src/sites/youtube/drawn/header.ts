import type { Account, Missing } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import { asHandle } from '../address';
import { readCounts } from '../json/account';
import type { Forms, TextContext } from '../text';

/** The channel page that is open. YouTube keeps those of before, hidden. */
export function openChannel(document: Document): Element | null {
  const pages = [...document.querySelectorAll('ytd-browse[page-subtype="channels"]')];
  return pages.find((page) => page.closest('[hidden]') === null) ?? null;
}

/** What a piece of a line says to a screen reader, and what it shows. */
export const formsIn = (element: Element): Forms => [
  element.getAttribute('aria-label') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label') ?? null,
  element.textContent,
];

/** The lines of a block of facts, each as its pieces without the dots between them. */
export const linesIn = (block: Element): Element[][] =>
  [...block.children]
    .map((line) =>
      [...line.children].filter(
        (piece) => piece.getAttribute('aria-hidden') !== 'true' && (piece.textContent ?? '').trim() !== '',
      ),
    )
    .filter((pieces) => pieces.length > 0);

interface Header {
  title: Element | null;
  /** The block below the name: handle, subscribers, videos. */
  facts: Element;
  handle: string | null;
}

/** The header of the channel page that is open. */
export function headerIn(document: Document): Header | null {
  const header = openChannel(document)?.querySelector('yt-page-header-view-model');
  const facts = header?.querySelector('yt-content-metadata-view-model');
  if (!header || !facts) return null;
  return { title: header.querySelector('h1'), facts, handle: asHandle(linesIn(facts)[0]?.[0]?.textContent ?? '') };
}

/** The handle that the open channel page shows. */
export const shownHandle = (document: Document): string | null => headerIn(document)?.handle ?? null;

/** What the header of this handle's page shows; null while it shows another one or none. */
export function readHeader(
  document: Document,
  handle: string,
  look: TextContext,
): { account: Account; missing: Missing[] } | null {
  const header = headerIn(document);
  if (header === null || header.handle === null || !isSameHandle(header.handle, handle)) return null;
  const lines = linesIn(header.facts).map((pieces) => pieces.map(formsIn));
  const { followers, postCount, why } = readCounts(lines, look);
  const name = (header.title?.textContent ?? '').trim() || null;
  return {
    account: { ...blankAccount('youtube', header.handle), name, followers, postCount },
    missing: why === null ? [] : [{ what: 'followers', why }],
  };
}
