import { type Json, parseJson } from '../../reading/json';

/** The two variables that hold the page's JSON; undefined where the document has none. */
export interface Embedded {
  data: Json;
  player: Json;
}

const names = { data: 'var ytInitialData = {', player: 'var ytInitialPlayerResponse = {' } as const;

/** The object that begins at the brace at `start`; more code may follow it in the same script. */
function objectAt(text: string, start: number): string {
  const token = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, token.lastIndex);
  }
  return '';
}

/** What a script held, and how long it was: one that is still arriving is looked at again. */
const seen = new WeakMap<Element, { length: number; found: Embedded }>();

function readScript(script: Element): Embedded {
  const text = script.textContent ?? '';
  const known = seen.get(script);
  if (known?.length === text.length) return known.found;
  const valueOf = (name: string): Json => {
    const start = text.indexOf(name);
    return start === -1 ? undefined : parseJson(objectAt(text, start + name.length - 1));
  };
  const found = { data: valueOf(names.data), player: valueOf(names.player) };
  seen.set(script, { length: text.length, found });
  return found;
}

/** The JSON of the page that was loaded first; it stays when the visitor goes on within YouTube. */
export function readEmbedded(document: Document): Embedded {
  const found = [...document.querySelectorAll('script:not([src])')].map(readScript);
  return {
    data: found.find(({ data }) => data !== undefined)?.data,
    player: found.find(({ player }) => player !== undefined)?.player,
  };
}
