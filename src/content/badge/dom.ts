const svgSpace = 'http://www.w3.org/2000/svg';

/** An element with a class. Text goes in as text nodes only: nothing a page or a creator wrote is ever parsed as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/**
 * Prints words by way of the style sheet: `window.find` of a page also finds text in closed roots, but nothing that is
 * generated. Screen readers read it all the same.
 */
export function print<Kind extends HTMLElement>(element: Kind, words: string | null | undefined): Kind {
  element.dataset['text'] = words ?? '';
  return element;
}

/** Prints what a control says, and names it so. */
export function label<Kind extends HTMLElement>(control: Kind, words: string): Kind {
  control.ariaLabel = words;
  return print(control, words);
}

/** Words that lead out of the page, which does not learn of it; without an address just words. */
export function lead(href: string | null, className: string, words: string): HTMLElement {
  if (href === null) return print(make('span', className), words);
  const link = label(make('a', className), words);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

/** An element of SVG with attributes. */
export function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: { [name: string]: string },
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Wraps what a browser calls later, so that no error of ours is thrown into the page's event loop. */
export function guarded<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    try {
      act(...given);
    } catch (error) {
      console.error('Fitlens', error);
    }
  };
}
