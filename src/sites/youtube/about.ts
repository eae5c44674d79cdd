import type { SiteAbout } from '../site';
import { pageOf } from './address';
import { rules } from './rules';

/** What the worker asks about YouTube; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'youtube',
  name: 'YouTube',
  alsoCalled: ['yt'],
  matches: ['https://www.youtube.com/*'],
  lastVerified: '2026-10-04',
  page: pageOf,
  rules,
  formats: ['video', 'short'],
  profileUrl: ({ handle, id }) => `https://www.youtube.com/${handle === id ? `channel/${id}` : `@${handle}`}`,
};
