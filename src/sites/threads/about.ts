import type { SiteAbout } from '../site';
import { pageOf, profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about Threads; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'threads',
  name: 'Threads',
  alsoCalled: [],
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  lastVerified: '2026-02-15',
  page: pageOf,
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
