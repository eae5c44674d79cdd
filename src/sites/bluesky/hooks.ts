/**
 * Whether an element is on screen. After a click from one profile to the next the former one stays in the document,
 * hidden. `checkVisibility` knows style sheets; documents without layout (a saved page) have at best the attribute.
 */
const isVisible = (element: Element): boolean =>
  element.closest('[hidden], [style*="display:none"], [style*="display: none"]') === null &&
  (!('checkVisibility' in element) || element.checkVisibility());

/** Bluesky's test hooks: the only names of its elements that outlive a build. */
export const allHooked = (within: ParentNode, name: string): Element[] =>
  [...within.querySelectorAll(`[data-testid="${name}"]`)].filter(isVisible);

/** The one visible element of this name; null where there is none, or more than one. */
export function onlyHooked(within: ParentNode, name: string): Element | null {
  const [element, ...others] = allHooked(within, name);
  return element === undefined || others.length > 0 ? null : element;
}
