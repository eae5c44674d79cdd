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

/** Bluesky: profiles and posts, logged in and logged out, as its web client is since August 2026. */
export const bluesky: Site = {
  ...reader,
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  lastVerified: '2026-11-29',
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
