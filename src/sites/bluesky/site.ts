import type { PageReader, Site } from '../site';
import { about } from './about';
import { pageOf } from './address';
import { anchorIn } from './drawn/anchor';
import { readPage } from './read-page';
import { responses } from './json/responses';

export const reader: PageReader = {
  page: pageOf,
  responses,
  read: readPage,
  anchor: anchorIn,
};

/** Bluesky: profiles and posts, logged in and logged out, as its web client is since August 2026. */
export const bluesky: Site = { ...about, ...reader };
