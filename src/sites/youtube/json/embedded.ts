import { type Json, parseJson } from '../../../reading/json/json';
import { parseOnce } from '../../../reading/json/parse-once';

/** The two variables that hold the page's JSON; undefined where the document has none. */
export interface Embedded {
  data: Json;
  player: Json;
}

/** The object that begins at the brace at `start`; more code may follow it in the same script. */
function objectAt(text: string, start: number): string {
  // A text that is cut off ends with the script: looked for from each of its quotation marks, it would take for ever.
  const token = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|[{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, token.lastIndex);
  }
  return '';
}

const readScript = parseOnce((text): Embedded => {
  const valueOf = (name: string): Json => {
    const start = text.indexOf(name);
    return start === -1 ? undefined : parseJson(objectAt(text, start + name.length - 1));
  };
  return { data: valueOf('var ytInitialData = {'), player: valueOf('var ytInitialPlayerResponse = {') };
});

/** The JSON of the page that was loaded first; it stays when the visitor goes on within YouTube. */
export function readEmbedded(document: Document): Embedded {
  const found = [...document.querySelectorAll('script:not([src])')].map(readScript);
  return {
    data: found.find(({ data }) => data !== undefined)?.data,
    player: found.find(({ player }) => player !== undefined)?.player,
  };
}
