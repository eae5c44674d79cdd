import type { PageReader, Site } from '../site';
import { pageOf } from './address';
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

/** YouTube on a computer: channels and videos, as their pages are since 2025. */
export const youtube: Site = {
  ...reader,
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*'],
  lastVerified: '2026-10-04',
  rules,
  formats: ['video', 'short'],
  profileUrl: ({ handle, id }) => `https://www.youtube.com/${handle === id ? `channel/${id}` : `@${handle}`}`,
};
