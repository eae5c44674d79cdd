/**
 * Whether the page is dark at this place: sites have themes of their own, so that the system's setting alone says
 * little. What lies behind the element decides; where nothing opaque does, what the document declares, by style or by
 * meta. Only `host` can tell, whose style sheet makes its color that of text on the page's bare canvas.
 */
export function isDark(place: Element, host: Element): boolean {
  for (let element: Element | undefined = place; element; element = above(element)) {
    const lightness = lightnessOf(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.5;
  }
  // TikTok's design system names its scheme here, also where it paints with pictures or layers beside the content.
  const named = document.documentElement.dataset['tuxColorScheme'];
  return named ? named === 'dark' : Number(lightnessOf(getComputedStyle(host).color)) > 0.5;
}

const above = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;

/**
 * Perceived lightness, 0 to 1, of a computed colour: `rgb()`, or for newer notations `color()`, `lab()`, `oklch()` and
 * their like. Null where it is more than half transparent, or of no known form.
 */
export function lightnessOf(color: string): number | null {
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
