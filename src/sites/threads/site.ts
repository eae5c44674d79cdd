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

/** Threads: profiles and posts, as its pages are since 2025. */
export const threads: Site = {
  ...reader,
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  lastVerified: '2026-02-15',
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
