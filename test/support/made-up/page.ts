import type { Answer } from '../routes';

/** Text that stands in markup. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page that is drawn already and then fetches its answers, one after the other, as sites do. */
export const drawnPage = (title: string, body: string, asks: string[]): Answer => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"></head>
<body>${body}<script>(async () => { for (const url of ${JSON.stringify(asks)}) await (await fetch(url)).text(); })();</script></body></html>`,
});

/** What a server answers its own page, and that of another host of the same site. */
export const jsonAnswer = (body: object): Answer => ({
  contentType: 'application/json; charset=utf-8',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify(body),
});
