/** Where in an index of text and id a page ends, as the next one is asked for. The text has no space in it. */
export const writePlace = (text: string, id: string): string => `${text} ${id}`;

/** The same as it was written. */
export function readPlace(place: string): [text: string, id: string] {
  const end = place.indexOf(' ');
  return [place.slice(0, end), place.slice(end + 1)];
}
