import type { Cases, Kit } from './kit';

/** What an XMLHttpRequest makes of the bytes it gets (after web-platform-tests, xhr: response types, charsets, documents). */
export function xhrTypes({ at, named, attempt, tell, end }: Kit): Cases {
  const hex = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const typed = (type: string, bytes: string) => at('typed', { type, hex: bytes });
  const ask = async (address: string, prepare: (request: XMLHttpRequest) => void = () => {}) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    prepare(request);
    await end(request);
    return request;
  };
  /** Everything that can be read of an answer, in the order a page would. */
  const all = async (request: XMLHttpRequest) => [
    await attempt(() => request.responseText),
    await attempt(async () => tell(request.responseXML)),
    await tell(request.response),
  ];
  const cases: Cases = {};
  const charsets: Record<string, [type: string, bytes: string]> = {
    'no charset': ['text/plain', 'c3a4ff'],
    latin: ['text/plain; charset=iso-8859-1', 'e4'],
    windows: ['text/plain;charset=windows-1252', 'c2f0'],
    'wide characters': ['text/plain; charset=utf-16le', '61006200'],
    'a mark against the charset': ['text/plain; charset=windows-1252', 'efbbbf61'],
    'a wide mark': ['text/plain', 'fffe6100'],
    japanese: ['text/html; charset=shift_jis', '8365'],
    chinese: ['text/plain; charset=gb2312', 'c4e3'],
    'an unknown charset': ['text/plain; charset=none', 'c3a4'],
    'a charset in quotes': ['text/plain; charset="iso-8859-1"', 'e4'],
    'no type': ['', 'c3a4'],
    'a charset in the document': ['text/html', hex('<meta charset=windows-1252>ä')],
    'a charset in the declaration': ['text/xml', hex('<?xml version="1.0" encoding="windows-1252"?><a>ä</a>')],
  };
  const kinds = ['', 'text', 'json', 'document', 'blob', 'arraybuffer'] as const;
  for (const [name, [type, bytes]] of Object.entries(charsets)) {
    cases[`charset: ${name}`] = async () => all(await ask(typed(type, bytes)));
  }
  const overrides = [
    'text/plain; charset=utf-8',
    'text/xml',
    'application/octet-stream',
    'text/html',
    'bad',
    '',
    'a/b; charset=latin1',
    'text/xml; charset=none',
  ];
  for (const type of overrides)
    for (const kind of ['', 'document'] as const)
      cases[`taken for "${type}", as ${kind || 'nothing named'}`] = async () =>
        tell(
          (
            await ask(typed('text/plain;charset=windows-1252', hex('<a>é</a>')), (request) => {
              request.responseType = kind;
              request.overrideMimeType(type);
            })
          ).response,
        );
  const documents: Record<string, [type: string, text: string]> = {
    xml: ['application/xml', '<a xmlns="b"><!--c--><d/></a>'],
    'xml of another name': ['application/own+xml', '<a/>'],
    svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    xhtml: ['application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><title>x</title></html>'],
    'html with a script': ['text/html', '<script>window.ran = 1</script><noscript>x</noscript><img src=x>'],
    'xml that is cut': ['text/xml', '<a><b>'],
    'no xml': ['text/xml', '{}'],
    'an empty one': ['text/xml', ''],
    'an empty html': ['text/html', ''],
    text: ['text/plain', '<a/>'],
    'json of a listed kind': ['application/json', '{"followersCount":5}'],
  };
  for (const [name, [type, text]] of Object.entries(documents)) {
    cases[`document: ${name}`] = async () => {
      const request = await ask(typed(type, hex(text)), (one) => (one.responseType = 'document'));
      const found = request.response as Document | null;
      return [
        await tell(found),
        found === request.responseXML,
        found?.location,
        found?.cookie,
        found?.readyState,
        found?.defaultView,
        found?.lastModified.length,
      ];
    };
    cases[`document: ${name}, not asked for`] = async () => {
      const request = await ask(typed(type, hex(text)));
      return [await tell(request.responseXML), request.responseXML === request.responseXML, request.responseText];
    };
  }
  for (const kind of kinds) {
    for (const state of kind === 'json' ? [0, 1, 2, 3, 4] : [0, 3])
      cases[`the kind "${kind}" named in state ${state}`] = async () => {
        const request = new XMLHttpRequest();
        const seen: unknown[] = [];
        const put = async () => seen.push(await attempt(() => ((request.responseType = kind), request.responseType)));
        if (state === 0) await put();
        request.addEventListener(
          'readystatechange',
          () => request.readyState === state && seen.length === 0 && void put(),
        );
        request.open('GET', at('json'));
        await end(request);
        return [seen, request.responseType, Object.prototype.toString.call(request.response)];
      };
    cases[`what the kind "${kind}" gives before, on the way and after a failure`] = async () => {
      const request = new XMLHttpRequest();
      const seen: unknown[] = [];
      const look = () => seen.push(Object.prototype.toString.call(request.response));
      request.open('GET', at('truncated'));
      request.responseType = kind;
      look();
      request.addEventListener('error', look);
      await end(request);
      look();
      return seen;
    };
    cases[`the kind "${kind}" is another object after another request`] = async () => {
      const request = await ask(at('json'), (one) => (one.responseType = kind));
      const first: unknown = request.response;
      const again = request.response === first;
      request.open('GET', at('json'));
      const between: unknown = request.response;
      await end(request);
      return [again, between, request.response === first, request.responseType];
    };
  }
  return named('xhr', {
    ...cases,
    'what it was taken for is forgotten': async () => {
      const address = typed('text/plain;charset=windows-1252', 'c2f0');
      const request = await ask(address, (one) => one.overrideMimeType('text/plain;charset=utf-8'));
      const first = request.responseText;
      request.open('GET', address);
      await end(request);
      return [first, request.responseText];
    },
    'taken for something else before it is opened': async () => {
      const request = new XMLHttpRequest();
      request.overrideMimeType('text/plain;charset=latin1');
      request.open('GET', typed('text/plain', 'e4'));
      await end(request);
      return request.responseText;
    },
    'taken for something else too late': async () => {
      const request = await ask(at('json'));
      request.overrideMimeType('text/xml');
    },
    'taken for something else while it comes': async () => {
      const seen: unknown[] = [];
      await ask(at('pieces'), (request) => {
        request.addEventListener('readystatechange', () => {
          if (request.readyState === 3 && seen.length === 0)
            seen.push(attempt(() => request.overrideMimeType('text/xml')));
        });
      });
      return Promise.all(seen);
    },
    'bytes can be given away': async () => {
      const request = await ask(at('json'), (one) => (one.responseType = 'arraybuffer'));
      const bytes = request.response as ArrayBuffer;
      structuredClone(bytes, { transfer: [bytes] });
      return [bytes.byteLength, request.response === bytes, (request.response as ArrayBuffer).byteLength];
    },
    'the file’s type': async () => {
      const types = ['', 'bad', 'A/B;c=d', 'text/html, text/plain'];
      const made = types.map(
        async (type) => ((await ask(typed(type, '78'), (one) => (one.responseType = 'blob'))).response as Blob).type,
      );
      return Promise.all(made);
    },
    'a document’s scripts do not run': async () => {
      await ask(typed('text/html', hex('<script>window.ran = 1</script>')), (one) => (one.responseType = 'document'));
      return 'ran' in window;
    },
    'JSON with a mark': async () => (await ask(at('marked'), (one) => (one.responseType = 'json'))).response as unknown,
    'JSON that is large, twice the same': async () => {
      const request = await ask(at('large'), (one) => (one.responseType = 'json'));
      return request.response === request.response;
    },
    'JSON’s parts can be frozen': async () => {
      const request = await ask(at('json'), (one) => (one.responseType = 'json'));
      return [Object.isFrozen(Object.freeze(request.response)), Object.keys(request.response as object)];
    },
    'JSON with a name of a parent': async () => {
      const text = '{"followersCount":1,"__proto__":{"a":1},"toJSON":"x","constructor":2}';
      const request = await ask(typed('application/json', hex(text)), (one) => (one.responseType = 'json'));
      const found = request.response as object;
      return [Object.keys(found), Object.getPrototypeOf(found) === Object.prototype];
    },
  });
}
