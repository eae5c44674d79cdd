import type { PageReader, Site } from '../site';
import { pageOf, profileUrl } from './address';
import { anchorIn } from './header';
import { readPage } from './page';
import { responses } from './responses';
import { rules } from './rules';

export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};

/** TikTok: profiles, videos and photo posts, logged in and logged out, as its pages are since December 2023. */
export const tiktok: Site = {
  ...reader,
  id: 'tiktok',
  name: 'TikTok',
  matches: ['https://www.tiktok.com/*'],
  lastVerified: '2026-04-21',
  rules,
  formats: ['video', 'image'],
  profileUrl,
};
