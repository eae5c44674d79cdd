import type { SiteAbout } from '../site';
import { pageOf, profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about TikTok; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'tiktok',
  name: 'TikTok',
  alsoCalled: ['tt'],
  matches: ['https://www.tiktok.com/*'],
  lastVerified: '2026-04-21',
  page: pageOf,
  rules,
  formats: ['video', 'image'],
  profileUrl,
};
