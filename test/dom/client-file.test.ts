// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientColumns, clientOwn } from '../../src/model/client-parts';
import type { ForClient } from '../../src/shortlist/client/client-document';
import { clientFile } from '../../src/shortlist/client/client-file';
import { aClientRow, aComparison } from '../support/client-rows';
import { englishWords } from '../support/english';

const given = (changes: Partial<ForClient> = {}): ForClient => ({
  title: 'Spring',
  intro: '',
  logo: null,
  columns: clientColumns,
  withReasons: true,
  own: [],
  rows: [aClientRow()],
  comparison: null,
  madeOn: '2026-11-30',
  ...changes,
});

const read = (file: File) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsText(file);
  });
const htmlOf = (changes: Partial<ForClient> = {}) => read(clientFile(given(changes), englishWords));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const textOf = async (changes: Partial<ForClient>) => parse(await htmlOf(changes)).body.textContent ?? '';

describe('The file for a client', () => {
  it('holds title, introduction, each creator with its reasons, the method and the days', async () => {
    const text = await textOf({ title: 'Bread in spring', intro: 'Twelve bakers' });
    for (const part of [
      'Bread in spring',
      'Twelve bakers',
      'Mira Keller',
      'instagram.com/mira.bakes',
      '4.1% (3.2–5.3)',
      '12,345 followers: within 1,000 to 100,000',
      'Worked out from 12 posts.',
      'In 4 cases out of 5',
      '1 creator · figures read on Nov 28, 2026 · made on Nov 30, 2026',
    ])
      expect(text).toContain(part);
  });

  it('tells between which days figures were read, and nothing of who was never looked at', async () => {
    const rows = [
      aClientRow(),
      aClientRow({ key: 'two', readAt: '2026-11-03T12:00:00.000Z' }),
      aClientRow({ key: 'three', readAt: null }),
    ];
    expect(await textOf({ rows })).toContain('3 creators · figures read between Nov 3, 2026 and Nov 28, 2026');
  });

  it('has only the columns that were chosen, and no reasons where none are wanted', async () => {
    const text = await textOf({ columns: ['followers'], withReasons: false });
    expect(text).toContain('12,345');
    expect(text).not.toMatch(/Strong fit|4\.1%|within 1,000|Worked out from/);
  });

  it('tells nothing of the person’s own, but what was ticked, each by itself', async () => {
    const { own } = aClientRow();
    const hidden = await textOf({});
    for (const part of clientOwn) for (const line of own[part]) expect(hidden).not.toContain(line);
    for (const part of clientOwn) {
      const text = await textOf({ own: [part] });
      for (const other of clientOwn)
        for (const line of own[other]) expect([part, line, text.includes(line)]).toEqual([part, line, other === part]);
    }
  });

  it('compares without prices, unless they are ticked', async () => {
    const comparison = aComparison(['Mira', 'Tom']);
    expect(await textOf({ comparison })).toContain('Mira is really ahead of all others');
    expect(await textOf({ comparison })).not.toMatch(/€250|Price asked/);
    expect(await textOf({ comparison, own: ['price'] })).toContain('€250');
  });

  it('needs nothing else: it runs nothing, loads nothing, and its links lead to profiles alone', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const page = parse(await htmlOf({ logo, comparison: aComparison(['Mira', 'Tom']) }));
    expect(page.querySelectorAll('script, link, iframe, object, embed, form, base')).toHaveLength(0);
    expect([...page.querySelectorAll('[src]')].map((one) => one.getAttribute('src'))).toEqual([logo]);
    expect([...page.querySelectorAll('[href]')].map((one) => one.getAttribute('href'))).toEqual([
      'https://www.instagram.com/mira.bakes/',
    ]);
    expect(
      [...page.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))),
    ).toEqual([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(page.documentElement.lang).toBe('en');
    expect(page.head.querySelector('meta')?.getAttribute('charset')).toBe('utf-8');
  });

  it('links to nothing but https', async () => {
    // oxlint-disable-next-line no-script-url -- what must not come through
    const page = parse(await htmlOf({ rows: [aClientRow({ url: 'javascript:alert(1)' })] }));
    expect(page.querySelectorAll('a')).toHaveLength(0);
  });

  it.each([
    ['Spring', 'Spring.html'],
    ['a/b\\c: "d" <e>', 'a b c d e.html'],
    ['..', 'Fitlens.html'],
    ['', 'Fitlens.html'],
    ['\u202Egnp.exe', 'gnp.exe.html'],
    ['春'.repeat(200), `${'春'.repeat(60)}.html`],
  ])('is called by its title: %j', (title, name) => {
    expect(clientFile(given({ title }), englishWords).name).toBe(name);
  });
});

/** What HTML makes of any text: it has no signs for these. */
const asHtmlHasIt = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><script>',
    '</title><img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '"\'><svg onload=alert(1)>',
    '&lt;b&gt;&amp;amp;',
    '\u2028\u2029',
    '</main></body></html>',
    '<plaintext>',
    '${1}{n}{name}',
  ),
  fc.string({ unit: 'grapheme' }),
);

describe('Whatever creators and the person write', () => {
  it('is text in the file, and never markup', async () => {
    const shape = parse(await htmlOf({ intro: 'x', own: ['notes'] })).querySelectorAll('*').length;
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (title, intro, name, note) => {
        const row = aClientRow({ name, own: { ...aClientRow().own, notes: [note] } });
        row.columns.topics = name;
        const page = parse(await htmlOf({ title, intro: `x${intro}`, rows: [row], own: ['notes'] }));
        expect(page.querySelectorAll('*')).toHaveLength(shape);
        const text = (selector: string) => page.querySelector(selector)?.textContent;
        expect(text('h1')).toBe(asHtmlHasIt(title));
        expect(text('.intro')).toBe(asHtmlHasIt(`x${intro}`));
        expect(text('tbody .who bdi')).toBe(asHtmlHasIt(name));
        expect(text('.own span')).toBe(asHtmlHasIt(note));
      }),
      { numRuns: 150 },
    );
  });
});
