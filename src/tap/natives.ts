// The browser's own functions, taken before the page can replace them. Whatever runs at a call of the page uses these,
// plain loops and own properties only: any other lookup could run the page's code or tell it that we are here.

export const { apply, construct, get } = Reflect;
export const { defineProperty } = Object;

const { hasOwn, setPrototypeOf } = Object;
const { exec } = RegExp.prototype;
const { then } = Promise.prototype;
const { stringify } = JSON;
export const objects = Object.prototype;
const arrays = Array.prototype;
const noConstructor = setOwn({ value: undefined, configurable: true });

/** A getter of the browser; it throws on anything that is not what it belongs to, without running the page's code. */
export function getterOf<P extends object, N extends keyof P>(prototype: P, name: N): (self: unknown) => P[N] {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => P[N];
  return (self) => apply(getter, self, []);
}

/** Leaves an object only what it owns, so that nothing the page puts on `Object.prototype` counts. */
export function setOwn<T extends object>(object: T): T {
  setPrototypeOf(object, null);
  return object;
}

export function find(pattern: RegExp, text: string): RegExpExecArray | null {
  return apply(exec, pattern, [text]);
}

/**
 * `promise.then` for a promise that only we hold: without its species, which the page may have set, and without a failure
 * that the page would hear of.
 */
export function settle<T>(promise: Promise<T>, done: (value: T) => void): void {
  void defineProperty(promise, 'constructor', noConstructor);
  const succeeds = (value: T) => {
    try {
      done(value);
    } catch {
      // Nothing is copied then.
    }
  };
  void apply(then, promise, [succeeds, () => {}]);
}

/** Text of an answer that the browser has parsed; null where turning it back would run the page's `toJSON`. */
export function textOf(json: unknown): string | null {
  return hasOwn(objects, 'toJSON') || hasOwn(arrays, 'toJSON') ? null : stringify(json);
}
