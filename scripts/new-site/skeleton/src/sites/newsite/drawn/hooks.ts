/** What outlives a redesign: data hooks, `href` shape, `title`, structure. Never hashed classes or words of one language. */
const hooked = (name: string): string => `[data-testid="${name}"]`;

export const allHooked = (within: ParentNode, name: string): Element[] => [...within.querySelectorAll(hooked(name))];

/** The text of a hook; null where it is missing or empty, or stands twice and says different things. */
export function hookedText(within: ParentNode, name: string): string | null {
  const [text, ...others] = new Set(allHooked(within, name).map((element) => (element.textContent ?? '').trim()));
  return text === undefined || text === '' || others.length > 0 ? null : text;
}
