import type { Cases, Kit } from './kit';

/** Every way to read bodies of every making, of responses and requests alike (after web-platform-tests, fetch/api/body). */
export function bodyKinds({ at, attempt, named, tell }: Kit): Cases {
  const readers = ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const;
  const form = () => {
    const made = new FormData();
    made.append('a', 'b\r\nc');
    made.append('ü"', new File(['file'], 'n".txt', { type: 'text/x' }));
    return made;
  };
  const bodies: Record<string, () => BodyInit | null> = {
    nothing: () => null,
    'an empty text': () => '',
    'a marked text': () => '\uFEFF{"a":1}',
    'half a character': () => new Uint8Array([0x7b, 0xe2, 0x82]),
    'a blob': () => new Blob(['{"a"', ':1}'], { type: 'text/x' }),
    parameters: () => new URLSearchParams('a=1&b=%20'),
    'a form': form,
    'a stream': () => new Blob(['[1,2]']).stream(),
  };
  const cases: Cases = {};
  for (const [name, body] of Object.entries(bodies))
    for (const reader of readers) {
      // The border of a form is the browser’s to choose, each time anew.
      if (name === 'a form' && /arrayBuffer|bytes/.test(reader)) continue;
      // The two promises are taken one after the other: what is read must not depend on who is asked for it.
      cases[`${reader}() of ${name}`] = async () => {
        const response = await Promise.resolve(new Response(body()));
        const request = new Request('/', { method: 'POST', body: body(), duplex: 'half' } as RequestInit);
        const plain = (value: unknown) => JSON.stringify(value)?.replaceAll(/-{4,}\w+/g, '…');
        return [
          plain(await attempt(async () => tell(await response[reader]()))),
          plain(await attempt(async () => tell(await request[reader]()))),
          [response.bodyUsed, request.bodyUsed],
        ];
      };
    }
  const parse = (type: string, text: string) => async () =>
    tell(await new Response(text, { headers: { 'content-type': type } }).formData());
  const part = (head: string, body: string) => `--B\r\n${head}\r\n\r\n${body}\r\n--B--\r\n`;
  const disposed = 'content-disposition: form-data; name="a"';
  const parts = 'multipart/form-data; boundary=B';
  const forms: Record<string, [type: string, text: string]> = {
    'no type': ['', 'a=1'],
    'a type of its own': ['text/plain', 'a=1'],
    'a form with a charset': ['application/x-www-form-urlencoded; charset=latin1', 'a=%E9'],
    'a form with bad escapes': ['application/x-www-form-urlencoded', 'a=%zz&&=b&c'],
    'parts without a border': ['multipart/form-data', part(disposed, '1')],
    'parts with a border in quotes': ['multipart/form-data; boundary="B"', part(disposed, '1')],
    'no parts': [parts, '--B--\r\n'],
    'parts that are cut': [parts, '--B\r\ncontent-disposition'],
    'parts without a name': [parts, part('content-type: text/x', '1')],
    'a file': [parts, part(`${disposed}; filename="f"\r\ncontent-type: text/x`, '1')],
    'a file without a type': [parts, part(`${disposed}; filename="f"`, '1')],
    'an empty file': [parts, part(`${disposed}; filename=""`, '')],
    'text before the parts': [parts, `before\r\n${part(disposed, '1')}`],
    'text behind the parts': [parts, `${part(disposed, '1')}behind`],
    'other ends of lines': [parts, part(disposed, '1').replaceAll('\r', '')],
  };
  for (const [name, [type, text]] of Object.entries(forms)) cases[`a form of ${name}`] = parse(type, text);
  for (const type of ['', 'text/plain', 'TEXT/Plain; Charset=UTF-8', 'bad', 'a/b; c="d', 'text/html, text/plain'])
    cases[`the blob’s type where the head says "${type}"`] = async () => {
      const own = await new Response('x', { headers: { 'content-type': type } }).blob();
      const asked = await (await fetch(at('typed', { type, hex: '78' }))).blob();
      return [own.type, asked.type];
    };
  return named('body', {
    ...cases,
    'the type is that of the time it is read': async () => {
      const response = await Promise.resolve(new Response('x', { headers: { 'content-type': 'a/b' } }));
      response.headers.set('content-type', 'c/d');
      return (await response.blob()).type;
    },
    'bytes are the page’s to change': async () => {
      const bytes = new Uint8Array([65, 66]);
      const response = new Response(bytes);
      bytes.fill(90);
      return response.text();
    },
    'a form goes there and back': async () => tell(await new Response(form()).formData()),
    'an answer’s bytes can be given away': async () => {
      const buffer = await (await fetch(at('json'))).arrayBuffer();
      const moved = structuredClone(buffer, { transfer: [buffer] });
      return [buffer.byteLength, moved.byteLength];
    },
    'an answer’s bytes can be grown by nobody': async () => {
      const bytes = await (await fetch(at('binary'))).bytes();
      return [
        (bytes.buffer as ArrayBuffer & { resizable?: boolean }).resizable,
        bytes.byteOffset,
        bytes.buffer.byteLength,
      ];
    },
    'an answer’s file is read twice': async () => {
      const blob = await (await fetch(at('json'))).blob();
      return [await blob.text(), await blob.slice(2, 11).text(), blob.type];
    },
    'an answer as a picture that is none': async () => createImageBitmap(await (await fetch(at('json'))).blob()),
  });
}
