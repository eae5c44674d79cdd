/**
 * Light or dark, as the page is at this place: sites have themes of their own, so that the system's setting alone says
 * little. What lies behind the element decides; where nothing opaque does, what the document declares.
 */
export function pageScheme(place: Element): 'light' | 'dark' {
  for (let element: Element | null = place; element; element = above(element)) {
    const lightness = backgroundLightness(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  const page = document.documentElement;
  // TikTok's design system names its scheme here, also where it paints with pictures or layers beside the content.
  const declared = page.dataset['tuxColorScheme'] ?? getComputedStyle(page).colorScheme;
  if (declared.includes('dark') && declared.includes('light'))
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return declared.includes('dark') ? 'dark' : 'light';
}

const above = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/**
 * Perceived lightness, 0 to 1, of a computed colour: `rgb()`, or for newer notations `color()`, `lab()`, `oklch()` and
 * their like. Null where it is more than half transparent, or of no known form.
 */
export function backgroundLightness(color: string): number | null {
  const numbers = color.match(/(?<=[ (/])-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = numbers[3] ?? 1;
  if (alpha < 0.5) return null;
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first / 100;
  const lightness = 0.299 * first + 0.587 * second + 0.114 * third;
  return color.startsWith('rgb') ? lightness / 255 : lightness;
}
