import type { PageReader } from '../site';
import { pageOf } from './address';
import { anchorIn } from './drawn/anchor';
import { readPage } from './read-page';
import { responses } from './json/responses';

/** Bluesky: profiles and posts, logged in and logged out, as its web client is since August 2026. */
export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};
