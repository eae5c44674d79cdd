import type { Post } from '../../../model/reading';
import { asList, asText, get, type Json } from '../../../reading/json/json';
import { every, first } from '../text';

/** A list on a channel's page that may hold its recent videos, newest first. */
export interface List {
  entries: Json[];
  /** It replaced another one: the visitor chose an order, and may have chosen "popular". */
  isChosen: boolean;
}

/** Tabs and shelves of what the channel published. The others hold picked videos, playlists, or somebody else's. */
const own = /\/(?:videos|shorts|streams)(?:$|\?(?!.*\bsort=(?!dd)))/;

const addressOf = (node: Json): string => asText(first(get(node, 'endpoint'), 'url')) ?? '';

const inGrid = (items: Json): Json[] => asList(items).map((item) => get(item, 'richItemRenderer', 'content'));

/** The shelves of the first tab that show the newest videos. */
function shelvesOf(tab: Json): Json[][] {
  return every(tab, 'shelfRenderer')
    .filter((shelf) => own.test(addressOf(shelf)))
    .map((shelf) => asList(first(shelf, 'horizontalListRenderer', 'items')));
}

const openTab = (json: Json): Json =>
  every(get(json, 'contents'), 'tabRenderer').find((one) => get(one, 'selected') === true);

/** Whether the open tab is one of the channel's own videos and came without any, or with a notice in their place. */
export function isEmptyTab(json: Json): boolean {
  const tab = openTab(json);
  if (!own.test(addressOf(tab))) return false;
  const grid = first(tab, 'richGridRenderer', 'contents');
  return Array.isArray(grid) ? grid.length === 0 : first(tab, 'messageRenderer') !== undefined;
}

/** The lists of a channel's page, or of the answer that continues one. */
export function listsIn(json: Json): List[] {
  const tab = openTab(json);
  const shown = own.test(addressOf(tab)) ? [inGrid(first(tab, 'richGridRenderer', 'contents'))] : shelvesOf(tab);
  const added = (key: string) =>
    every(get(json, 'onResponseReceivedActions'), key).map((one) => inGrid(get(one, 'continuationItems')));
  return [
    ...[...shown, ...added('appendContinuationItemsAction')].map((entries) => ({ entries, isChosen: false })),
    ...added('reloadContinuationItemsCommand').map((entries) => ({ entries, isChosen: true })),
  ];
}

/** When posts were published, as far as their list tells. */
export const timesOf = (posts: readonly Post[]): string[] =>
  posts.flatMap(({ publishedWithin }) => publishedWithin?.to ?? []);
