import { tapped as bluesky } from './bluesky/tapped';
import { tapped as instagram } from './instagram/tapped';
import { tapped as threads } from './threads/tapped';
import { tapped as tiktok } from './tiktok/tapped';
import type { Tapped } from './site';
import { tapped as x } from './x/tapped';
import { tapped as youtube } from './youtube/tapped';

/** The responses the tap may copy, by the host whose pages make them. Apart from `index.ts` so that no reader gets into the page's world. */
export const tappedOf: { readonly [host: string]: readonly Tapped[] } = {
  'www.instagram.com': instagram,
  'www.tiktok.com': tiktok,
  'www.youtube.com': youtube,
  'x.com': x,
  'twitter.com': x,
  'www.threads.com': threads,
  'www.threads.net': threads,
  'bsky.app': bluesky,
};
