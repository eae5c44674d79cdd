import type { Cases, Kit } from './kit';

/** Every way to read a body, of every kind of answer. */
export function fetchBodies({ at, attempt, sleep, told, whole }: Kit): Cases {
  const readers = ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const;
  const answers = ['json', 'empty', 'null', 'marked', 'cut', 'large', 'binary', 'latin'];
  const sizeOf = async (value: unknown) => {
    if (value instanceof ArrayBuffer || value instanceof Uint8Array) return [value.byteLength];
    if (value instanceof Blob) return [value.type, value.size, (await value.text()).slice(0, 300)];
    return value instanceof FormData ? [...value] : JSON.stringify(value).slice(0, 300);
  };
  const cases: Cases = {};
  for (const reader of readers) {
    for (const answer of answers) {
      cases[`fetch: ${reader}() of the answer "${answer}"`] = () =>
        attempt(async () => {
          const response = await fetch(at(answer));
          // Whether an empty body has ended by now decides how some browsers word the failure.
          if (answer === 'empty') await sleep(30);
          const value: unknown = await response[reader]();
          return [Object.prototype.toString.call(value), await sizeOf(value), response.bodyUsed];
        });
    }
    cases[`fetch: ${reader}() a second time`] = () =>
      attempt(async () => {
        const response = await fetch(at('json'));
        await response.text();
        return response[reader]();
      });
    cases[`fetch: ${reader}() while a reader holds the body`] = () =>
      attempt(async () => {
        const response = await fetch(at('json'));
        response.body?.getReader();
        return response[reader]();
      });
    cases[`fetch: ${reader}() of a body that breaks off`] = () =>
      attempt(async () => (await fetch(at('truncated')))[reader]());
    cases[`fetch: ${reader}() on something that is no response`] = () =>
      attempt(() => Response.prototype[reader].call({} as Response));
  }
  return {
    ...cases,
    'fetch: formData() of a form': async () => [...(await (await fetch(at('form'))).formData())],
    'fetch: formData() of parts': async () => [...(await (await fetch(at('parts'))).formData())],
    'fetch: two bodies read at once': () => Promise.all([whole(fetch(at('json'))), whole(fetch(at('large')))]),
    'fetch: an answer that is never read': async () => told(await fetch(at('json'))),
    'fetch: an answer read a while later': async () => {
      const response = await fetch(at('large'));
      await new Promise((done) => setTimeout(done, 50));
      return whole(response);
    },
    'fetch: text() taken from the prototype': async () => {
      const { text } = Response.prototype;
      return text.call(await fetch(at('json')));
    },
    'fetch: bodyUsed before, during and after': async () => {
      const response = await fetch(at('json'));
      const seen = [response.bodyUsed];
      const reading = response.text();
      seen.push(response.bodyUsed);
      await reading;
      return [...seen, response.bodyUsed];
    },
  };
}
