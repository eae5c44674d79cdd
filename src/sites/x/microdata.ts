import type { Json } from '../../reading/json';

/** Something that is marked up in the page. */
export interface Marked {
  type: string;
  /** The one that it is a property of. */
  owner: Marked | null;
  /** Its properties, each with all its values, among them further items. */
  values: { [property: string]: Json[] };
}

/** All items of a page in its order (`itemscope`, `itemprop`), each looked at once. */
export function markedIn(document: Document): Marked[] {
  const items = new Map<Element | null | undefined, Marked>();
  for (const scope of document.querySelectorAll('[itemscope]')) {
    const values = Object.create(null) as Marked['values'];
    items.set(scope, { type: scope.getAttribute('itemtype') ?? '', owner: null, values });
  }
  for (const element of items.size === 0 ? [] : document.querySelectorAll('[itemprop]')) {
    const owner = items.get(element.parentElement?.closest('[itemscope]'));
    if (owner === undefined) continue;
    const item = items.get(element);
    if (item !== undefined) item.owner = owner;
    const property = element.getAttribute('itemprop') ?? '';
    (owner.values[property] ??= []).push(item?.values ?? element.getAttribute('content'));
  }
  return [...items.values()];
}
