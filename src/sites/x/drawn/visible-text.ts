import { drawnText } from '../../../reading/printed/drawn-text';

/** A text as it stands, a picture's as it is told to who cannot see it; null for an element to look into. */
const told = (node: Node): string | null => {
  if (node.nodeType !== 1) return node.textContent ?? '';
  return node.nodeName === 'IMG' ? ((node as Element).getAttribute('alt') ?? '') : null;
};

/** The element's text with its emoji, which X draws as pictures; cut-off links without the mark of the cut. */
export const textOf = (element: Element): string =>
  drawnText(
    element,
    // "Show more" stands in the text that it would show.
    (node) => (node.nodeName === 'BUTTON' ? '' : told(node)),
    (text, { tagName }) => (tagName === 'A' ? text.replace(/…$/, '') : text),
  );

/** The element's text with spaces where its blocks end: a number and its word may stand below each other. */
export const textOfBlocks = (element: Element): string =>
  drawnText(element, told, (text, { tagName }) => (tagName === 'DIV' ? ` ${text} ` : text));

/** On the page itself: not in a hidden copy, nor in `#layers`, where cards of other people and dialogs open. */
export const isOnPage = (element: Element): boolean =>
  element.closest('#layers, [hidden], template, [style*="display: none"], [style*="display:none"]') === null;

export const hook = (name: string): string => `[data-testid="${name}"]`;

/** The hook of an action or of what undoes it: `like` and `unlike`, `bookmark` and `removeBookmark`. */
export const hookOf = (action: string): string => `[data-testid$="${action}" i]`;
