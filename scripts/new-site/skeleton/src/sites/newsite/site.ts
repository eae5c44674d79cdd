import type { PageReader } from '../site';
import { pageOf } from './address';
import { anchorIn } from './drawn/anchor';
import { responses } from './json/responses';
import { readPage } from './read-page';

/** Newsite: profiles and posts. Say here of which day's client, and whether logged in or logged out. */
export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};
