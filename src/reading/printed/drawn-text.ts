/** Deeper than any page is drawn: from there on text is taken as it stands. */
const deepest = 100;

/**
 * The text of all that is in the element. `read` says what a node comes to, or null for an element to look into;
 * `finish` what to make of the text of one looked into.
 */
export function drawnText(
  element: Element,
  read: (node: Node) => string | null,
  finish: (text: string, element: Element) => string,
  depth = 0,
): string {
  const parts = [...element.childNodes].map(
    (node) =>
      read(node) ?? (depth < deepest ? drawnText(node as Element, read, finish, depth + 1) : (node.textContent ?? '')),
  );
  return finish(parts.join(''), element);
}
