import type { Markup } from '../../shared/badge-view';

/** What is of SVG. */
const shapes = ['svg', 'path', 'title'];

/**
 * Puts names that no page knows in the place of those of custom properties. A page can register one that it knows, for
 * closed roots too, as a colour that is never inherited: then all words of the card, and its ground, were transparent.
 */
export const renamed = (css: string): string => css.replaceAll('--', secret);
const secret = `--${Math.random().toString(36).slice(2)}-`;

/**
 * Draws what the worker laid out into an element. What has its place there already is kept, with all that it is up to:
 * focus, scroll position, whether it is unfolded. So it counts on one place to have the same attributes in every state.
 * Nothing a page or a creator wrote is ever parsed as markup.
 */
export function draw(into: Element | ShadowRoot, parts: readonly (Markup | string)[]): void {
  parts.forEach((part, at) => {
    if (typeof part === 'string') {
      into.textContent = part;
      return;
    }
    const [tag, attributes, ...inner] = part;
    let element = into.children[at];
    if (element?.localName !== tag) {
      const space = shapes.includes(tag) ? '2000/svg' : '1999/xhtml';
      const made = document.createElementNS(`http://www.w3.org/${space}`, tag);
      if (element) element.replaceWith(made);
      else into.append(made);
      element = made;
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(renamed(name), value);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    draw(element, inner);
  });
  for (const rest of [...into.children].slice(parts.length)) rest.remove();
}
