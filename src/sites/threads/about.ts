import type { SiteAbout } from '../site';
import { profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about Threads; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  lastVerified: '2026-02-15',
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
