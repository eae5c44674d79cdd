import { baker, closed, hiker, star } from '../test/support/made-up/creators';
import { instagramRoutes } from '../test/support/made-up/instagram';
import { tiktokRoutes } from '../test/support/made-up/tiktok';
import type { Routes } from '../test/support/routes';

/** Pages to look at, and the web they live in. */
export interface Shown {
  routes: Routes;
  pages: { name: string; url: string }[];
}

/** Made-up profiles: the right size, closed to visitors, judged by views, too big. */
export const samples: Shown = {
  routes: new Map([...instagramRoutes([baker, closed, star]), ...tiktokRoutes([hiker])]),
  pages: [
    ...[baker, closed].map(({ handle }) => ({ name: handle, url: `https://www.instagram.com/${handle}/` })),
    { name: hiker.handle, url: `https://www.tiktok.com/@${hiker.handle}` },
    { name: star.handle, url: `https://www.instagram.com/${star.handle}/` },
  ],
};

/**
 * A page that somebody saved, at its own address. Its scripts stay off: they would ask for what was not saved. The
 * responses are asked for by a script of ours, so that Fitlens meets them as it does on the site.
 */
export function savedPage(url: string, html: string, responses: { url: string; text: string }[]): Shown {
  const ask = responses
    .map((response) => `{ const r = new XMLHttpRequest(); r.open('GET', ${JSON.stringify(response.url)}); r.send(); }`)
    .join('\n');
  const routes: Routes = new Map([
    [
      url,
      {
        body: `${html}\n<script nonce="saved-page">${ask.replaceAll('<', '\\u003c')}</script>`,
        headers: { 'content-security-policy': "script-src 'nonce-saved-page'" },
      },
    ],
  ]);
  for (const response of responses) routes.set(response.url, { contentType: 'text/plain', body: response.text });
  return { routes, pages: [{ name: 'saved-page', url }] };
}
