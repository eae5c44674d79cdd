/** Names in hooks and links that are somebody's, not the site's. */
const unnamed = (value: string): string =>
  value
    .replace(/(?<=-by-).*/, 'HANDLE')
    .replace(/^\/profile\/[^/]+(\/post\/[^/]+)?/, (_, post) => `/profile/WHO${post ? '/post/KEY' : ''}`);

const told = ['data-testid', 'role', 'href', 'data-word-wrap'];

/** A picture of somebody, whose place is taken by a drawing where there is none. */
const somebody = '[data-testid="userAvatarImage"], [data-testid="userAvatarFallback"]';

/** What is only a number is not there at zero. */
const isNumber = (element: Element): boolean =>
  /^[\d.,]+\p{L}?$/u.test((element.textContent ?? '').trim()) && element.querySelector('svg, a, button') === null;

/** How an element is built: its elements within each other, with what readers go by, and without anybody's names and texts. */
export function shapeOf(element: Element): string {
  if (element.matches(somebody)) return '<somebody>';
  const name = element.tagName.toLowerCase();
  const facts = told.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    return value === null || (attribute === 'role' && name === 'button') ? [] : [`${attribute}=${unnamed(value)}`];
  });
  const inner = name === 'svg' ? [] : [...element.children].filter((child) => !isNumber(child)).map(shapeOf);
  return `<${[name, ...facts].join(' ')}>${inner.join('')}</>`;
}
