import type { SiteAbout } from '../site';
import { profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about X; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  lastVerified: '2026-08-07',
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
