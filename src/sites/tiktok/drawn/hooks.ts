/** TikTok's test hooks: the only names of its elements that outlive a redesign. */
const hooked = (name: string): string => `[data-e2e="${name}"]`;

export const allHooked = (within: ParentNode, name: string): Element[] => [...within.querySelectorAll(hooked(name))];

export const firstHooked = (within: ParentNode, name: string): Element | null => within.querySelector(hooked(name));

/** The text of a hook; null where it is missing or empty, or stands twice and says different things. */
export function hookedText(within: ParentNode, name: string): string | null {
  const [text, ...others] = new Set(allHooked(within, name).map((element) => element.textContent.trim()));
  return text === undefined || text === '' || others.length > 0 ? null : text;
}
