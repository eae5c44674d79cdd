import { apply, cut, getPrototypeOf, hasOwn, setOwn, setPrototypeOf } from './natives';

type Native = (...args: never[]) => unknown;

/** Wraps a native function so that it still looks native; `call` runs in its place. */
export type Disguise = <F extends Native>(native: F, call: (native: F, self: unknown, args: unknown[]) => unknown) => F;

const { get } = WeakMap.prototype;
// TypeScript's ES2023 does not know it; the oldest browsers we run in do.
const { isError } = Error as unknown as { isError(value: unknown): value is Error };
const PageError = Error;
const { setPrototypeOf: setOrThrow } = Object;

// Chromium's lines come after the message, Firefox's end with a line break. The build names the tap "native".
const ourFrame =
  /(?:\n {4}at setPrototypeOf \(<anonymous>\))?\n {4}at[^\n]*(?:-extension:\/\/|[ (]native:\d)[^\n]*|^[^\n]*@(?:<anonymous code>|native|moz-extension:[^\n]*):\d+:\d+\n/m;

/**
 * A Proxy over a native function keeps its name, length and properties, but prints without its name. Pages compare
 * that text to find meddling, so `Function.prototype.toString` answers for our wrappers (itself among them) with the
 * native text.
 */
export function cloak(): Disguise {
  const natives = new WeakMap<object, object>();
  const disguise: Disguise = (native, call) => {
    const wrapper = new Proxy(
      native,
      setOwn<ProxyHandler<typeof native>>({
        apply: call,
        setPrototypeOf(target, prototype) {
          // The browser does not see a cycle that runs through a Proxy, so it is told of the function below.
          for (let one = prototype; one !== null; one = getPrototypeOf(one))
            if (one === wrapper) return throwing(() => setOrThrow(target, target));
          return setPrototypeOf(target, prototype);
        },
      }),
    );
    natives.set(wrapper, native);
    return wrapper;
  };
  Object.defineProperty(Function.prototype, 'toString', {
    ...Object.getOwnPropertyDescriptor(Function.prototype, 'toString'),
    value: disguise(Function.prototype.toString, (native, self) =>
      throwing(() => apply(native, (typeof self === 'function' && apply(get, natives, [self])) || self, [])),
    ),
  });
  return disguise;
}

/** Runs a native function; what it throws tells nothing of us. */
function throwing<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw withoutOurFrames(error);
  }
}

/** Takes our own lines out of an error's stack. Where the page formats stacks itself, reading one would run its code. */
export function withoutOurFrames(error: unknown): unknown {
  try {
    if (isError(error) && !hasOwn(PageError, 'prepareStackTrace') && typeof error.stack === 'string') {
      const stack = cut(error.stack, ourFrame);
      if (stack !== error.stack) error.stack = stack;
    }
  } catch {
    // A frozen error stays as it is.
  }
  return error;
}
