import type { Post } from '../../model/reading';
import { asList, asText, get, type Json } from '../../reading/json';
import { every } from './text';

/** A list on a channel's page that may hold its recent videos, newest first. */
export interface List {
  entries: Json[];
  /** It replaced another one: the visitor chose an order, and may have chosen "popular". */
  isChosen: boolean;
}

/** Tabs and shelves of what the channel published. The others hold picked videos, playlists, or somebody else's. */
const own = /\/(?:videos|shorts|streams)(?:$|\?(?!.*\bsort=(?!dd)))/;

const addressOf = (node: Json): string =>
  asText(get(node, 'endpoint', 'commandMetadata', 'webCommandMetadata', 'url')) ?? '';

const inGrid = (items: Json): Json[] => asList(items).map((item) => get(item, 'richItemRenderer', 'content'));

/** The shelves of the first tab that show the newest videos. */
function shelvesOf(tab: Json): Json[][] {
  return every(get(tab, 'content', 'sectionListRenderer'), 'shelfRenderer')
    .filter((shelf) => own.test(addressOf(shelf)))
    .map((shelf) => asList(get(shelf, 'content', 'horizontalListRenderer', 'items')));
}

/** The lists of a channel's page, or of the answer that continues one. */
export function listsIn(json: Json): List[] {
  const tab = every(get(json, 'contents', 'twoColumnBrowseResultsRenderer'), 'tabRenderer').find(
    (one) => get(one, 'selected') === true,
  );
  const shown = own.test(addressOf(tab))
    ? [inGrid(get(tab, 'content', 'richGridRenderer', 'contents'))]
    : shelvesOf(tab);
  const actions = asList(get(json, 'onResponseReceivedActions'));
  const added = (key: string) => actions.map((action) => inGrid(get(action, key, 'continuationItems')));
  return [
    ...[...shown, ...added('appendContinuationItemsAction')].map((entries) => ({ entries, isChosen: false })),
    ...added('reloadContinuationItemsCommand').map((entries) => ({ entries, isChosen: true })),
  ];
}

/** When posts were published, as far as their list tells. */
export const timesOf = (posts: readonly Post[]): string[] =>
  posts.flatMap(({ publishedWithin }) => publishedWithin?.to ?? []);
