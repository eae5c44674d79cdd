/** Deeper than any page is drawn: from there on text is taken as it stands. */
const deepest = 100;

/** The element's text with its emoji, which X draws as pictures; cut-off links without the mark of the cut. */
export function textOf(element: Element, depth = 0): string {
  if (depth > deepest) return element.textContent ?? '';
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType !== 1) return node.textContent ?? '';
    const child = node as Element;
    return child.tagName === 'IMG' ? (child.getAttribute('alt') ?? '') : textOf(child, depth + 1);
  });
  const text = parts.join('');
  return element.tagName === 'A' ? text.replace(/…$/, '') : text;
}

/** On the page itself: not in a hidden copy, nor in `#layers`, where cards of other people and dialogs open. */
export const isOnPage = (element: Element): boolean =>
  element.closest('#layers, [hidden], template, [style*="display: none"], [style*="display:none"]') === null;

export const hook = (...names: string[]): string => names.map((name) => `[data-testid="${name}"]`).join(', ');
