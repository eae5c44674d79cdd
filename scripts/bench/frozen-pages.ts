import { clientPages } from '../../test/support/bluesky-client';
import { captures } from '../../test/support/captures';
import type { Answer, Routes } from '../../test/support/routes';

/** A page as it was drawn once, at its real address. */
export interface FrozenPage {
  name: string;
  url: string;
  html: string;
}

/** Nothing of the page runs or is fetched: what the main thread does is layout, and ours. */
const frozen = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

export const answerOf = (html: string, headers: { [name: string]: string } = frozen): Answer => ({
  body: html,
  headers,
  contentType: 'text/html; charset=utf-8',
});

/** The largest capture of a site by the name of its file, and the address it names itself. */
function largest(name: string, site: string, file: RegExp, address: RegExp): FrozenPage[] {
  const pages = (captures(site) ?? []).filter((one) => file.test(one.file));
  const [page] = pages.toSorted((a, b) => b.text.length - a.text.length);
  const found = page && address.exec(page.text)?.[1];
  return found ? [{ name, url: found.replace(/^http:/, 'https:'), html: page.text }] : [];
}

/** The largest pages of a profile among the captures; empty where those are not on this machine. */
export function frozenPages(): FrozenPage[] {
  const scrolled = clientPages().find(({ file }) => file.includes('_marta-bakes-scrolled_'));
  return [
    ...largest(
      'Instagram 2026',
      'instagram',
      /^2026.*_rendered_profile_loggedin_/,
      /rel="canonical"[^>]*href="([^"]+)"/,
    ),
    ...largest(
      'YouTube channel shell',
      'youtube',
      /^yt-html-channel-(?!.*renderedDOM)/,
      /"vanityChannelUrl":"([^"]+)"/,
    ),
    ...(scrolled ? [{ name: 'Bluesky scrolled', url: scrolled.url, html: scrolled.html }] : []),
  ];
}

export const routesOf = (pages: readonly FrozenPage[]): Routes =>
  new Map(pages.map(({ url, html }) => [url, answerOf(html)]));
