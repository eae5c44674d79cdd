/** What cases are written with. Made in the page: uses nothing from outside its braces. */
export type Kit = ReturnType<typeof makeKit>;
/** Each case tells what a page can see, as something that has a JSON text. */
export type Cases = Record<string, () => unknown>;
/** Travels into the page as text, like `makeKit`. */
export type CaseTable = (kit: Kit) => Cases;

export function makeKit(isListed: boolean) {
  const path = isListed ? '/xrpc/app.bsky.actor.getProfile' : '/xrpc/example.other';
  const query = (kind: string, more: Record<string, string | number> = {}) =>
    `${path}?${new URLSearchParams({ kind, ...(more as Record<string, string>) })}`;
  /** An address of the page's own host, on or off the allow-list. */
  const at = (kind: string, more?: Record<string, string | number>) => location.origin + query(kind, more);
  /** Asks, and gives up after a while: what hangs once its head is there, however late, as without it browsers fail otherwise. */
  const askAndGiveUp = (kind: string, reason: unknown[]): Promise<Response> => {
    const control = new AbortController();
    const asked = fetch(at(kind), { signal: control.signal });
    const giveUp = () => void setTimeout(() => control.abort(...reason), 20);
    if (kind === 'hang') void asked.then(giveUp, () => {});
    else giveUp();
    return asked;
  };
  const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  let ids = 0;

  const failure = (error: unknown) => {
    if (!(error instanceof Error || error instanceof DOMException)) return { thrown: String(error) };
    const { name, message, stack } = error;
    return { name, kind: error.constructor.name, message, stack, own: Reflect.ownKeys(error).map(String) };
  };
  /** What a call gives or how it fails; waits for promises. */
  const attempt = async (run: () => unknown): Promise<unknown> => {
    try {
      return await run();
    } catch (error) {
      return failure(error);
    }
  };
  /** Puts one beginning before the names of cases. */
  const named = (beginning: string, runs: Cases): Cases =>
    Object.fromEntries(Object.entries(runs).map(([name, run]) => [`${beginning}: ${name}`, run]));
  /** What has no JSON text of its own, as something that has: bytes, files, forms, documents. */
  const tell = async (value: unknown): Promise<unknown> => {
    const tag = Object.prototype.toString.call(value);
    if (value instanceof ArrayBuffer) return [tag, value.byteLength, ...new Uint8Array(value).slice(0, 40)];
    if (ArrayBuffer.isView(value)) return [tag, await tell(value.buffer), value.byteOffset, value.byteLength];
    if (value instanceof File) return [tag, value.name, value.type, (await value.text()).slice(0, 300)];
    if (value instanceof Blob) return [tag, value.type, (await value.text()).slice(0, 300)];
    if (value instanceof FormData)
      return [tag, await Promise.all([...value].map(async ([name, one]) => [name, await tell(one)]))];
    if (value instanceof Document)
      return [tag, value.contentType, value.characterSet, value.URL, new XMLSerializer().serializeToString(value)];
    return typeof value === 'string' ? value.slice(0, 300) : value;
  };
  const headersOf = (headers: Iterable<[string, string]>) =>
    [...headers].map((pair) => pair.join(': ')).filter((line) => !/^(?:date|connection|keep-alive)/.test(line));
  const told = (response: Response) => ({
    address: response.url,
    kind: response.type,
    redirected: response.redirected,
    status: `${response.status} ${response.statusText} ${response.ok}`,
    headers: headersOf(response.headers).toSorted(),
    used: response.bodyUsed,
    body: Object.prototype.toString.call(response.body),
    own: Reflect.ownKeys(response).map(String),
    isPlain: Object.getPrototypeOf(response) === Response.prototype,
  });
  const whole = async (asked: Promise<Response> | Response) => {
    const response = await asked;
    const before = told(response);
    const text = await response.text();
    return { before, text: `${text.length} ${text.slice(0, 400)}`, used: response.bodyUsed };
  };
  /** In which order things happen, each under a name; further microtasks count between them. */
  const order = async (start: (note: (name: string) => void) => unknown, wait: number) => {
    const log: string[] = [];
    start((name) => log.push(name));
    let turn = Promise.resolve();
    for (let count = 1; count <= 6; count++) turn = turn.then(() => void log.push(`turn ${count}`));
    await sleep(wait);
    return log;
  };

  const events = ['readystatechange', 'loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend'];
  /** Notes each event once: how many pieces of progress there are is up to the network. */
  const note = (request: XMLHttpRequest, log: string[], name = '', target: EventTarget = request) => {
    for (const type of events) {
      target.addEventListener(type, (event) => {
        const { loaded, total, lengthComputable } = event as ProgressEvent;
        const sizes = type === 'load' || type === 'loadend' ? ` ${loaded}/${total} ${lengthComputable}` : '';
        const state = type === 'readystatechange' ? ` ${request.readyState}` : '';
        const line = `${name}${type}${state}${sizes} ${event.target === target} ${event.isTrusted}`;
        if (!log.includes(line) || !/progress| 3 /.test(line)) log.push(line);
      });
    }
    return log;
  };
  const read = async (request: XMLHttpRequest) => {
    const { readyState, status, statusText, responseURL, responseType } = request;
    const value: unknown = await attempt(() => request.response as unknown);
    return {
      state: `${readyState} ${status} ${statusText} ${responseURL} ${responseType}`,
      headers: request
        .getAllResponseHeaders()
        .split('\r\n')
        .filter((line) => !/^(?:date|connection|keep-alive)/i.test(line)),
      value: [Object.prototype.toString.call(value), JSON.stringify(value)?.slice(0, 400)],
      text: JSON.stringify(await attempt(() => request.responseText)).slice(0, 400),
    };
  };
  const end = (request: XMLHttpRequest, body?: XMLHttpRequestBodyInit | null) =>
    new Promise<void>((done) => {
      request.addEventListener('loadend', () => setTimeout(done, 0));
      request.send(body ?? null);
    });
  /** One request from beginning to end: its events and all that can be read of it. */
  const exchange = async (
    address: string,
    prepare: (request: XMLHttpRequest, log: string[]) => void = () => {},
    { method = 'GET', body = null as XMLHttpRequestBodyInit | null } = {},
  ) => {
    const request = new XMLHttpRequest();
    const log = note(request, []);
    request.open(method, address);
    prepare(request, log);
    await end(request, body);
    return { log, ...(await read(request)) };
  };

  return {
    isListed,
    at,
    askAndGiveUp,
    /** The same at another host. */
    across: (kind: string, more?: Record<string, string | number>) => `https://api.bsky.app${query(kind, more)}`,
    /** Names a body whose sending the server notes. */
    newId: () => `${isListed}-${(ids += 1)}`,
    /** What the server has sent of it, once the browser has let it go, or after a second. */
    async sent(id: string) {
      for (let tries = 0; ; tries++) {
        const found = (await (await fetch(`/sent?id=${id}`)).json()) as { bytes: number; closed: boolean } | null;
        if (found?.closed || tries === 50) return found;
        await sleep(20);
      }
    },
    sleep,
    failure,
    attempt,
    named,
    tell,
    told,
    whole,
    order,
    note,
    read,
    end,
    exchange,
  };
}
