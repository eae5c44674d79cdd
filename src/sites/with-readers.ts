import { bluesky } from './bluesky/site';
import { instagram } from './instagram/site';
import type { Site } from './site';
import { threads } from './threads/site';
import { tiktok } from './tiktok/site';
import { x } from './x/site';
import { youtube } from './youtube/site';

/** Every site with its readers, for tools and tests that hold them side by side; the extension loads one site at a time. */
export const sitesWithReaders: readonly Site[] = [instagram, tiktok, youtube, x, threads, bluesky];
