import type { SiteAbout } from '../site';
import { pageOf, profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about X; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'x',
  name: 'X',
  alsoCalled: ['twitter'],
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  lastVerified: '2026-08-07',
  page: pageOf,
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
