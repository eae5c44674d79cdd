import type { SiteAbout } from '../site';
import { pageOf, profileUrl } from './address';
import { rules } from './rules';

/** What the worker asks about Newsite; the pages read it with `site.ts`. */
export const about: SiteAbout = {
  id: 'newsite',
  name: 'Newsite',
  // Short names that people write in a spreadsheet, in lower case: 'ig' for Instagram.
  alsoCalled: [],
  // The hosts of the real site; manifest.json has the same, twice.
  matches: ['https://newsite.example/*'],
  // The day of the newest real page that the readers were held against.
  lastVerified: '2000-01-01',
  page: pageOf,
  rules,
  // Every format that the readers give a post, the most usual first.
  formats: ['image', 'video', 'text'],
  profileUrl,
};
