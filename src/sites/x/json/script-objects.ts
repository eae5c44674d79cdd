import { type Json, parseJson } from '../../../reading/json/json';

/**
 * `$R[12]=` before a value numbers it, `$R[12]` alone stands for it; texts, punctuation, and words such as `!0`. A
 * text that never ends is taken as a whole, so that its end is searched for once.
 */
const token = /\$R\[(\d+)\](=?)|("[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$))|([{}[\],:])|([^\s{}[\],:"]+)/g;

const words = new Map([
  ['!0', true],
  ['!1', false],
]);

/** JavaScript's `\x3C` is none of JSON's escapes. */
const textFrom = (quoted: string): Json => parseJson(quoted.replaceAll(/\\x(?=[0-9a-f]{2})/gi, String.raw`\u00`));

/**
 * Every object in a script that hands over data as JavaScript: `$R[1]={rest_id:"12",core:$R[2]={…},verified:!0}`. What
 * is no data there (`void 0`, calls, functions) becomes undefined, and so does an object that is cut off.
 */
export function objectsIn(script: string): object[] {
  const tokens = script.slice(Math.max(0, script.indexOf('$R['))).matchAll(token);
  const read = (): RegExpExecArray | undefined => tokens.next().value;
  const objects: object[] = [];
  const numbered = new Map<string, Json>();
  let here = read();
  let after = read();
  const next = () => here?.[4];
  const isOver = () => here === undefined;

  function step(): void {
    here = after;
    after = read();
  }

  /** The values up to the closing bracket, each with its key if it has one. */
  function members(end: string): [key: string, one: Json][] {
    const found: [string, Json][] = [];
    while (next() !== end) {
      if (here === undefined) throw new Error();
      const [, , , quoted, mark, word] = here;
      let key = '';
      if (after?.[4] === ':' && mark === undefined) {
        key = quoted === undefined ? (word ?? '') : String(textFrom(quoted));
        step();
        step();
      }
      const one = value();
      const isWhole = next() === ',' || next() === end;
      while (!isOver() && next() !== ',' && next() !== end) value();
      found.push([key, isWhole ? one : undefined]);
      if (next() === ',') step();
    }
    step();
    return found;
  }

  function value(): Json {
    const [, number, assigns, quoted, mark, word] = here ?? [];
    step();
    if (number !== undefined) {
      if (assigns === '=') numbered.set(number, value());
      return numbered.get(number);
    }
    if (quoted !== undefined) return textFrom(quoted);
    if (mark === '[') return members(']').map(([, one]) => one);
    if (mark === '{') {
      const object = Object.fromEntries(members('}'));
      objects.push(object);
      return object;
    }
    return word === undefined ? undefined : (words.get(word) ?? parseJson(word));
  }

  try {
    while (!isOver()) value();
  } catch {
    // Cut off, or nested without end: what was whole until then stays.
  }
  return objects;
}
