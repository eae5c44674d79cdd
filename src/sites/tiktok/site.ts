import type { PageReader } from '../site';
import { pageOf } from './address';
import { anchorIn } from './drawn/anchor';
import { readPage } from './read-page';
import { responses } from './json/responses';

/** TikTok: profiles, videos and photo posts, logged in and logged out, as its pages are since December 2023. */
export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};
