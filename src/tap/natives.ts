// The browser's own functions, taken before the page can replace them. Whatever runs at a call of the page uses these,
// plain loops and own properties only: any other lookup could run the page's code or tell it that we are here.

export const { apply, setPrototypeOf } = Reflect;
export const { getPrototypeOf, hasOwn } = Object;

const { exec } = RegExp.prototype;
const { slice } = String.prototype;
const { then } = Promise.prototype;
const { stringify } = JSON;
const { defineProperty } = Object;
const PageUrl = URL;
const objects = Object.prototype;
const arrays = Array.prototype;
const noConstructor = setOwn({ value: undefined, configurable: true });

/** A getter of the browser; it throws on anything that is not what it belongs to, without running the page's code. */
export function getterOf<P extends object, N extends keyof P>(prototype: P, name: N): (self: unknown) => P[N] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => P[N];
  return (self) => apply(get, self, []);
}

const readHref = getterOf(URL.prototype, 'href');
const readBase = getterOf(Node.prototype, 'baseURI');

/** Leaves an object only what it owns, so that nothing the page puts on `Object.prototype` counts. */
export function setOwn<T extends object>(object: T): T {
  setPrototypeOf(object, null);
  return object;
}

export function find(pattern: RegExp, text: string): RegExpExecArray | null {
  return apply(exec, pattern, [text]);
}

/** `text` without every match of `pattern`. */
export function cut(text: string, pattern: RegExp): string {
  let rest = text;
  for (let found = find(pattern, rest); found; found = find(pattern, rest))
    rest = apply(slice, rest, [0, found.index]) + apply(slice, rest, [found.index + found[0].length]);
  return rest;
}

/** `promise.then` for a promise that only we hold: without its species, which the page may have set. */
export function settle<T>(promise: Promise<T>, done: (value: T) => void, failed: (error: unknown) => void): void {
  void defineProperty(promise, 'constructor', noConstructor);
  void apply(then, promise, [done, failed]);
}

/** Absolute address of a string or a URL; null for other objects, whose text only the page's code could tell. */
export function addressOf(input: unknown): string | null {
  try {
    return typeof input === 'string' ? readHref(new PageUrl(input, readBase(document))) : readHref(input);
  } catch {
    return null;
  }
}

/** Text of an answer that the browser has parsed; null where turning it back would run the page's `toJSON`. */
export function textOf(json: unknown): string | null {
  return hasOwn(objects, 'toJSON') || hasOwn(arrays, 'toJSON') ? null : stringify(json);
}
