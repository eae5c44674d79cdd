import type { Answer, Verdict } from '../../model/assessment';
import type { Attributes, Markup } from '../../shared/badge-view';

type Inner = readonly (Markup | string)[];

/** An element with a class. */
export const el = (tag: string, className: string, attributes: Attributes = {}, ...inner: Inner): Markup => [
  tag,
  { class: className, ...attributes },
  ...inner,
];

/**
 * An element whose words the style sheet prints: `window.find` of a page also finds text in closed roots, but nothing
 * that is generated. Screen readers read it all the same. Without words it is not seen.
 */
export const printed = (tag: string, className: string, words: string | null | undefined): Markup => [
  tag,
  { class: className, 'data-text': words ?? '' },
];

/** What a control says, and is called. */
export const labelled = (words: string): Attributes => ({ 'aria-label': words, 'data-text': words });

/** Words that lead out of the page, which does not learn of it; without an address just words. */
export const lead = (href: string | null, words: string): Markup =>
  href === null ? printed('span', '', words) : ['a', { ...linkTo(href), ...labelled(words) }];

export const linkTo = (href: string): Attributes => ({ href, target: '_blank', rel: 'noopener noreferrer' });

/**
 * A verdict, an answer or a sign; the style sheet knows its shape, and of `blank` none. Decorative, unless it is given a
 * name, which is shown when it is pointed at.
 */
export function mark(
  name: Verdict | Answer | 'bookmark' | 'rejected' | 'close' | 'blank',
  called: string | null = null,
): Markup {
  const shapes: Markup[] = [el('path', 'fill'), el('path', 'line')];
  const box = { viewBox: '0 0 16 16' };
  return called === null
    ? el('svg', `mark ${name}`, { ...box, 'aria-hidden': 'true' }, ...shapes)
    : el('svg', `mark ${name}`, { ...box, role: 'img', 'aria-label': called }, ['title', {}, called], ...shapes);
}
