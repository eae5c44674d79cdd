import type { PageReader } from '../site';
import { anchorIn } from './drawn/anchor';
import { readPage } from './read-page';
import { responses } from './json/responses';
import { pageOf } from './address';

/** X: profiles and posts, logged in and logged out, as its pages are since 2025. */
export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};
