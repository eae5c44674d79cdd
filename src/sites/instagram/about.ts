import type { SiteAbout } from '../site';
import { pageOf } from './address';
import { rules } from './rules';

/** What the worker asks about Instagram; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'instagram',
  name: 'Instagram',
  alsoCalled: ['insta', 'ig'],
  matches: ['https://www.instagram.com/*'],
  lastVerified: '2026-10-04',
  page: pageOf,
  rules,
  formats: ['image', 'reel', 'video'],
  profileUrl: ({ handle }) => `https://www.instagram.com/${handle}/`,
};
