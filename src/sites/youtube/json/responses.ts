import type { PageRef } from '../../../model/page';
import type { Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import type { Json } from '../../../reading/json/json';
import type { ResponseReader, Tapped } from '../../site';
import { pickOwn, readGate } from './pick-own';
import { browse, watch } from '../tapped';
import { first, languageIn, type TextContext } from '../text';
import { readWatch } from './watch';

const reader = (
  name: string,
  tapped: Tapped,
  read: (json: Json, page: PageRef, look: TextContext) => Reading,
): ResponseReader => ({
  ...tapped,
  name,
  read: (json, page, at, language) =>
    read(json, page, { source: 'response', language: languageIn(json) || language, at }),
});

/** A gate tells the channel's id alone, so it counts only where the page's is known. */
function readBrowse(json: Json, page: PageRef, look: TextContext): Reading {
  if (page.kind === 'post') return blankReading(page, look.at);
  return (page.accountId === null ? null : readGate(json, page, look.at)) ?? pickOwn(json, page, look);
}

/** The half of a video's page that a response holds under this key, in an object or a list, or that it is itself. */
const halfOf = (json: Json, key: string): Json => first(json, key) ?? json;

export const responses: readonly ResponseReader[] = [
  reader('browse', browse, readBrowse),
  reader('watch', watch, (json, page, look) =>
    readWatch(halfOf(json, 'watchNextResponse'), halfOf(json, 'playerResponse'), page, look),
  ),
];
