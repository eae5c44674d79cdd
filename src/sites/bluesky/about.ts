import type { SiteAbout } from '../site';
import { pageOf, profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about Bluesky; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'bluesky',
  name: 'Bluesky',
  alsoCalled: ['bsky'],
  matches: ['https://bsky.app/*'],
  lastVerified: '2026-11-29',
  page: pageOf,
  rules,
  formats: ['text', 'image', 'video'],
  profileUrl,
};
