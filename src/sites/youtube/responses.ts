import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { get, isObject, type Json } from '../../reading/json';
import type { ResponseReader, Tapped } from '../site';
import { readChannel, readGate } from './read-channel';
import { browse, watch } from './tapped';
import { languageIn, type Look } from './text';
import { readWatch } from './watch';

const reader = (
  name: string,
  tapped: Tapped,
  kind: PageRef['kind'],
  read: (json: Json, page: PageRef, look: Look) => Reading,
): ResponseReader => ({
  ...tapped,
  name,
  read: (json, page, at, language) =>
    page.kind === kind
      ? read(json, page, { source: 'response', language: languageIn(json) || language, at })
      : blankReading(page, at),
});

/** A gate tells the channel's id alone, so it counts only where the page's is known. */
function readBrowse(json: Json, page: PageRef, look: Look): Reading {
  return (page.accountId === null ? null : readGate(json, page, look.at)) ?? readChannel(json, page, look);
}

/** The half of a video's page that a response holds under this key, in an object or a list, or that it is itself. */
const halfOf = (json: Json, key: string): Json =>
  [json]
    .flat()
    .map((part) => get(part, key))
    .find(isObject) ?? json;

export const responses: readonly ResponseReader[] = [
  reader('browse', browse, 'profile', readBrowse),
  reader('watch', watch, 'post', (json, page, look) =>
    readWatch(halfOf(json, 'watchNextResponse'), halfOf(json, 'playerResponse'), page, look),
  ),
];
