import { beginPart } from '../in-steps';

/**
 * `parse` for the scripts of a page, which are large and looked at again and again: each is parsed once, and anew when
 * its text has changed since, because more of it arrived or the site wrote something else into it.
 */
export function parseOnce<T>(parse: (text: string) => T): (script: Element) => T {
  const seen = new WeakMap<Element, { text: string; parsed: T }>();
  return (script) => {
    const text = script.textContent ?? '';
    const known = seen.get(script);
    if (known?.text === text) return known.parsed;
    beginPart();
    const parsed = parse(text);
    seen.set(script, { text, parsed });
    return parsed;
  };
}
