import type { Cases, Kit } from './kit';

/** Copies of a response, made by the page. */
export function fetchClones({ at, attempt, told, newId, sent }: Kit): Cases {
  const both = async (kind: string) => {
    const response = await fetch(at(kind));
    return [response, response.clone()] as const;
  };
  return {
    'clone: both are read': async () => {
      const [one, other] = await both('large');
      return [(await other.text()).length, (await one.text()).length, told(other)];
    },
    'clone: both are read at once': async () => {
      const [one, other] = await both('pieces');
      return Promise.all([one.text(), other.text()]);
    },
    'clone: only the copy is read': async () => {
      const [one, other] = await both('json');
      return [await other.json(), one.bodyUsed];
    },
    'clone: a copy of a copy': async () => {
      const [one, other] = await both('json');
      return [await other.clone().text(), await other.text(), await one.text()];
    },
    'clone: after it was read': () =>
      attempt(async () => {
        const response = await fetch(at('json'));
        await response.text();
        return response.clone();
      }),
    'clone: while a reader holds the body': () =>
      attempt(async () => {
        const response = await fetch(at('json'));
        response.body?.getReader();
        return response.clone();
      }),
    'clone: after its body was looked at': async () => {
      const response = await fetch(at('json'));
      const { body } = response;
      const copy = response.clone();
      return [body === response.body, body?.locked, await copy.text(), await response.text()];
    },
    'clone: of an answer without a body': async () => {
      const response = await fetch(at('status', { status: 204 }));
      return [told(response.clone()), await response.text()];
    },
    'clone: one is let go, the other read': async () => {
      const [one, other] = await both('pieces');
      void one.body?.cancel();
      return other.text();
    },
    'clone: both are let go': async () => {
      const id = newId();
      const response = await fetch(at('flood', { id }));
      const copy = response.clone();
      await Promise.all([response.body?.cancel(), copy.body?.cancel()]);
      return (await sent(id))?.closed;
    },
    'clone: of a body that breaks off': async () => {
      const [one, other] = await both('truncated');
      return Promise.all([attempt(() => one.text()), attempt(() => other.text())]);
    },
    'clone: read to the end into bytes of one’s own': async () => {
      const [one, other] = await both('json');
      const reader = other.body?.getReader({ mode: 'byob' });
      return [(await reader?.read(new Uint8Array(8)))?.value?.length, await one.text()];
    },
    'clone: of an answer of another kind': () =>
      attempt(() => Response.prototype.clone.call(new Request('/') as never)),
    'clone: handed from one promise to the next': async () => {
      const copy = await fetch(at('json')).then((response) => response.clone());
      return [told(copy), await copy.text()];
    },
  };
}
