import type { PageReader, Site } from '../site';
import { pageOf } from './address';
import { anchorIn } from './anchor';
import { readPage } from './page';
import { responses } from './responses';
import { rules } from './rules';

export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};

/** Instagram: profiles and posts, logged in and logged out, as its pages are since 2025. */
export const instagram: Site = {
  ...reader,
  id: 'instagram',
  name: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  lastVerified: '2026-10-04',
  rules,
  formats: ['image', 'reel', 'video'],
  profileUrl: ({ handle }) => `https://www.instagram.com/${handle}/`,
};
