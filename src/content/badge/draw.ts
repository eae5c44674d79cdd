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
 * Nothing a page or a creator wrote is ever parsed as markup. What has no place any more goes to `past`, the last child of
 * the root.
 */
export function draw(into: Element | ShadowRoot, parts: readonly (Markup | string)[], past: Element): void {
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
      into.insertBefore(made, element ?? null);
      if (element) retire([element], past);
      element = made;
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(renamed(name), value);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    draw(element, inner, past);
  });
  retire([...into.children].slice(parts.length), past);
}

/** As many as go in a good while, in which the mouse is sure to be noticed elsewhere. */
const mostPast = 500;

/**
 * Takes elements out of sight, but leaves them in the root: where the mouse was over one that is in no root any more, the
 * next event that tells where the mouse comes from names it to the page. So what goes at last says nothing, either.
 */
export function retire(elements: readonly Element[], past: Element): void {
  const gone = elements.filter((element) => element !== past);
  past.append(...gone);
  for (const element of gone) hush([element, ...element.querySelectorAll('*')]);
  while (past.childElementCount > mostPast) past.firstElementChild?.remove();
}

/** Takes everything from these elements that they say. */
export function hush(elements: Iterable<Element>): void {
  for (const element of elements) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    if (!element.childElementCount) element.textContent = '';
  }
}
