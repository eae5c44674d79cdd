import type { Site } from '../site';
import { pageOf, profileUrl } from './address';
import { anchorIn } from './header';
import { readPage } from './page';
import { responses } from './responses';
import { rules } from './rules';

/** X: profiles and posts, logged in and logged out, as its pages are since 2025. */
export const x: Site = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  lastVerified: '2026-08-07',
  rules,
  page: pageOf,
  profileUrl,
  responses,
  read: readPage,
  anchor: anchorIn,
};
