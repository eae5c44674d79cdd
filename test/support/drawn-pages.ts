import type { PageRef } from '../../src/model/page';
import type { PageReader } from '../../src/sites/site';
import { bluesky, instagram, threads, tiktok, x, youtube } from '../../src/sites/with-readers';
import { drawn as drawnOnBluesky } from '../fixtures/bluesky/drawn';
import { pageAt as onBluesky } from '../fixtures/bluesky/load';
import { pageAt as onInstagram, textOf as textOfInstagram } from '../fixtures/instagram/load';
import { pageAt as onThreads, textOf as textOfThreads } from '../fixtures/threads/load';
import { pageAt as onTiktok, textOf as textOfTiktok } from '../fixtures/tiktok/load';
import { pageAt as onX, textOf as textOfX } from '../fixtures/x/load';
import { drawnChannel, drawnHeader, drawnShort, drawnVideo, html } from '../fixtures/youtube/drawn';
import { pageAt as onYoutube } from '../fixtures/youtube/load';

/** A page that draws an account's posts. */
export interface DrawnPage {
  site: PageReader;
  html: string;
  /** What it may be asked about, its own account first. */
  asked: PageRef[];
  /** What holds one post. */
  item: string;
}

const youtubeTiles = [
  drawnVideo('video000001', [['12k views'], ['13 days ago']]),
  drawnVideo('video000002', [['1.2M views'], ['2 months ago']]),
  drawnVideo('video000003', [['812 views'], ['1 year ago']]),
  drawnShort('short000001', '40K views'),
];

/** A drawn profile of each site; two where the site has two layouts. */
export const drawnPages: { [name: string]: DrawnPage } = {
  instagram: {
    site: instagram,
    html: textOfInstagram('profile-2026-ko.html'),
    asked: [onInstagram('/mira.bakes/'), onInstagram('/tom.walks/')],
    item: 'main a[href]',
  },
  tiktok: {
    site: tiktok,
    html: textOfTiktok('profile.html'),
    asked: [onTiktok('/@mira.bakes'), onTiktok('/@leo.lifts')],
    item: '[data-e2e="user-post-item"]',
  },
  youtube: {
    site: youtube,
    html: html({ body: drawnChannel(drawnHeader(), youtubeTiles) }),
    asked: [onYoutube('/@mira.bakes'), onYoutube('/@leo.lifts')],
    item: 'ytd-rich-item-renderer',
  },
  x: {
    site: x,
    html: textOfX('profile.html'),
    asked: [onX('/mira_bakes'), onX('/tom_walks')],
    item: 'article',
  },
  'x without hooks': {
    site: x,
    html: textOfX('profile-redrawn.html'),
    asked: [onX('/mira_bakes'), onX('/tom_walks')],
    item: 'article',
  },
  threads: {
    site: threads,
    html: textOfThreads('profile-drawn.html'),
    asked: [onThreads('/@mira.bakes'), onThreads('/@leo.lifts')],
    item: '[data-pressable-container]',
  },
  bluesky: {
    site: bluesky,
    html: drawnOnBluesky('profile'),
    asked: [onBluesky('/profile/mira-bakes.example'), onBluesky('/profile/leo-lifts.example')],
    item: '[data-testid^="feedItem-by-"]',
  },
};
