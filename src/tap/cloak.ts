/** Makes `wrapper` print as the native function it stands for. */
export type Disguise = (wrapper: object, native: object) => void;

/**
 * A Proxy over a native function keeps its name, length and properties, but prints without its name. Pages compare
 * that text to find meddling, so `Function.prototype.toString` answers for our wrappers (itself among them) with the
 * native text.
 */
export function cloak(): Disguise {
  const natives = new WeakMap<object, object>();
  const nativeToString = Function.prototype.toString;
  const toString = new Proxy(nativeToString, {
    apply(target, self: unknown, args) {
      try {
        return Reflect.apply(target, (typeof self === 'function' && natives.get(self)) || self, args);
      } catch (error) {
        throw withoutOurFrames(error);
      }
    },
  });
  natives.set(toString, nativeToString);
  Object.defineProperty(Function.prototype, 'toString', {
    ...Object.getOwnPropertyDescriptor(Function.prototype, 'toString'),
    value: toString,
  });
  return (wrapper, native) => natives.set(wrapper, native);
}

/** Takes our own lines out of an error's stack: they would tell the page the extension's id. */
export function withoutOurFrames(error: unknown): unknown {
  try {
    if (error instanceof Error && typeof error.stack === 'string' && error.stack.includes('-extension://'))
      error.stack = error.stack
        .split('\n')
        .filter((line) => !line.includes('-extension://'))
        .join('\n');
  } catch {
    // A frozen error stays as it is.
  }
  return error;
}
