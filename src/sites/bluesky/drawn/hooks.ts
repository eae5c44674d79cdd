/**
 * Whether an element is on screen. After a click from one profile to the next the former one stays in the document,
 * hidden, and so do the lists of the other tabs. `checkVisibility` knows style sheets; documents without layout (a saved
 * page) have at best the attribute.
 */
const isVisible = (element: Element): boolean =>
  element.closest('[hidden], [style*="display:none"], [style*="display: none"]') === null &&
  (!('checkVisibility' in element) || element.checkVisibility());

const allVisible = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].filter(isVisible);

const named = (name: string): string => `[data-testid="${name}"]`;

/** Bluesky's test hooks: the only names of its elements that outlive a build. */
export const allHooked = (document: Document, name: string): Element[] => allVisible(document, named(name));

/** Hooks that end in the author of a post: `feedItem-by-HANDLE`. */
export const allAuthored = (document: Document, start: string): Element[] =>
  allVisible(document, `[data-testid^="${start}-by-"]`);

/** The one element of this name in what is visible; null where there is none, or more than one. */
export function onlyHooked(within: ParentNode, name: string): Element | null {
  const [element, ...others] = within.querySelectorAll(named(name));
  return element === undefined || others.length > 0 ? null : element;
}
