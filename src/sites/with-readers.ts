import type { PageReader, Site, SiteAbout } from './site';
import { about as blueskyAbout } from './bluesky/about';
import { reader as blueskyReader } from './bluesky/site';
import { about as instagramAbout } from './instagram/about';
import { reader as instagramReader } from './instagram/site';
import { about as threadsAbout } from './threads/about';
import { reader as threadsReader } from './threads/site';
import { about as tiktokAbout } from './tiktok/about';
import { reader as tiktokReader } from './tiktok/site';
import { about as xAbout } from './x/about';
import { reader as xReader } from './x/site';
import { about as youtubeAbout } from './youtube/about';
import { reader as youtubeReader } from './youtube/site';

const whole = (about: SiteAbout, reader: PageReader): Site => ({ ...about, ...reader });

export const bluesky = whole(blueskyAbout, blueskyReader);
export const instagram = whole(instagramAbout, instagramReader);
export const threads = whole(threadsAbout, threadsReader);
export const tiktok = whole(tiktokAbout, tiktokReader);
export const x = whole(xAbout, xReader);
export const youtube = whole(youtubeAbout, youtubeReader);

/** Every site with its readers, for tools and tests that hold them side by side; the extension loads one site at a time. */
export const sitesWithReaders: readonly Site[] = [instagram, tiktok, youtube, x, threads, bluesky];
