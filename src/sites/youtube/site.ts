import type { PageReader } from '../site';
import { pageOf } from './address';
import { anchorIn } from './drawn/anchor';
import { readPage } from './read-page';
import { responses } from './json/responses';

/** YouTube on a computer: channels and videos, as their pages are since 2025. */
export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};
