import { drawnText } from '../../reading/drawn-text';

/** The element's text with its emoji, which X draws as pictures; cut-off links without the mark of the cut. */
export const textOf = (element: Element): string =>
  drawnText(
    element,
    (node) => {
      if (node.nodeType !== 1) return node.textContent ?? '';
      return node.nodeName === 'IMG' ? ((node as Element).getAttribute('alt') ?? '') : null;
    },
    (text, { tagName }) => (tagName === 'A' ? text.replace(/…$/, '') : text),
  );

/** On the page itself: not in a hidden copy, nor in `#layers`, where cards of other people and dialogs open. */
export const isOnPage = (element: Element): boolean =>
  element.closest('#layers, [hidden], template, [style*="display: none"], [style*="display:none"]') === null;

export const hook = (...names: string[]): string => names.map((name) => `[data-testid="${name}"]`).join(', ');
