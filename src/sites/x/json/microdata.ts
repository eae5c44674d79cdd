import type { Json } from '../../../reading/json/json';

/** The properties of all items of a type that are marked up in the page (`itemscope`, `itemprop`), each with all its values. */
export function microdataOf(document: Document, type: string): Json[] {
  const items = new Map<Element | null | undefined, { [property: string]: Json[] }>();
  for (const scope of document.querySelectorAll('[itemscope]')) items.set(scope, Object.create(null));
  for (const element of items.size === 0 ? [] : document.querySelectorAll('[itemprop]')) {
    const values = items.get(element.parentElement?.closest('[itemscope]'));
    if (values)
      (values[element.getAttribute('itemprop') ?? ''] ??= []).push(
        items.get(element) ?? element.getAttribute('content'),
      );
  }
  return [...document.querySelectorAll(`[itemtype="${type}"]`)].map((scope) => items.get(scope));
}
