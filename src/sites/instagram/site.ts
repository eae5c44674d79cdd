import type { Site } from '../site';
import { pageOf } from './address';
import { anchorIn } from './anchor';
import { readPage } from './page';
import { responses } from './responses';
import { rules } from './rules';

/** Instagram: profiles and posts, logged in and logged out, as its pages are since 2025. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  lastVerified: '2026-10-04',
  rules,
  page: pageOf,
  profileUrl: ({ handle }) => `https://www.instagram.com/${handle}/`,
  responses,
  read: readPage,
  anchor: anchorIn,
};
