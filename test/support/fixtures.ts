import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Count } from '../../src/model/count';
import type { PageRef } from '../../src/model/page';
import type { Post, Reading } from '../../src/model/reading';
import type { PageReader } from '../../src/sites/site';

// What the `load.ts` of every site's fixtures offers alike.

/** Reads the text of a fixture in this folder, by its name. */
export const textsIn =
  (folder: string) =>
  (name: string): string =>
    readFileSync(path.join(folder, name), 'utf8');

/** A saved page. */
export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Finds the page that an address on this site names; throws where it is neither a profile nor a post. */
export const pagesOf =
  (site: Pick<PageReader, 'page'>, origin: string) =>
  (address: string): PageRef => {
    const page = site.page(new URL(address, origin));
    if (page === null) throw new Error(`${address} is no profile or post`);
    return page;
  };

/** The post with this id. */
export const postIn = (reading: Reading, id: string): Post | undefined => reading.posts.find((post) => post.id === id);

/** The bounds of a count, to be compared at a glance. */
export const boundsOf = (count: Count | null | undefined): [min: number, max: number] | null =>
  count ? [count.min, count.max] : null;
