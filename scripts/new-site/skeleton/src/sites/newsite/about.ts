import type { SiteAbout } from '../site';
import { profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about Newsite; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'newsite',
  name: 'Newsite',
  // The hosts of the real site; manifest.json has the same, twice.
  matches: ['https://newsite.example/*'],
  // The day of the newest real page that the readers were held against.
  lastVerified: '2000-01-01',
  rules,
  // Every format that the readers give a post, the most usual first.
  formats: ['image', 'video', 'text'],
  profileUrl,
};
