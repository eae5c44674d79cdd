import { tapped as instagram } from './instagram/tapped';
import { tapped as tiktok } from './tiktok/tapped';
import type { Tapped } from './site';

/** The responses the tap may copy, by the host whose pages make them. Apart from `index.ts` so that no reader gets into the page's world. */
export const tappedOf: { readonly [host: string]: readonly Tapped[] } = {
  'www.instagram.com': instagram,
  'www.tiktok.com': tiktok,
};
