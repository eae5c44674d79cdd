import type { Site } from '../site';
import { pageOf } from './address';
import { anchorIn } from './header';
import { readPage } from './page';
import { responses } from './responses';
import { rules } from './rules';

/** YouTube on a computer: channels and videos, as their pages are since 2025. */
export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*'],
  lastVerified: '2026-10-04',
  rules,
  page: pageOf,
  profileUrl: ({ handle, id }) => `https://www.youtube.com/${handle === id ? `channel/${id}` : `@${handle}`}`,
  responses,
  read: readPage,
  anchor: anchorIn,
};
