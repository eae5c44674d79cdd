/** What Chromium's trace tells of a call into a script, as far as it is needed here. */
export interface TraceEvent {
  name: string;
  args?: { data?: { url?: string; functionName?: string; lineNumber?: number; columnNumber?: number } };
}

/** A call of the browser into a script of the extension. */
export interface Call {
  file: string;
  /** The function, or where it stands when it has no name. */
  what: string;
}

/** Our scripts; the tap is named "native" by the build. */
const isOurs = (url: string): boolean => url.startsWith('chrome-extension://') || url === 'native';

/** Every call of the browser into a script of ours: timers, events, observers, frames and messages alike. */
export const callsIn = (events: readonly TraceEvent[]): Call[] =>
  events.flatMap(({ name, args }) => {
    const { url = '', functionName = '', lineNumber = 0, columnNumber = 0 } = args?.data ?? {};
    if (name !== 'FunctionCall' || !isOurs(url)) return [];
    const file = url.replace(/^chrome-extension:\/\/[^/]+\//, '');
    return [{ file, what: functionName || `${lineNumber}:${columnNumber}` }];
  });

/** Those that came more than once, with how often. */
export function repeatedIn(calls: readonly Call[]): string[] {
  const times = new Map<string, number>();
  for (const { file, what } of calls) times.set(`${what} of ${file}`, (times.get(`${what} of ${file}`) ?? 0) + 1);
  return [...times].flatMap(([what, often]) => (often > 1 ? [`${what} ran ${often} times`] : []));
}
