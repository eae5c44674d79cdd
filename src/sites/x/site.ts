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

/** X: profiles and posts, logged in and logged out, as its pages are since 2025. */
export const x: Site = {
  ...reader,
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  lastVerified: '2026-08-07',
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
