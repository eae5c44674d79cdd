import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import type { Json } from '../../reading/json';
import type { ResponseReader, Tapped } from '../site';
import { readChannel, readGate } from './read-channel';
import { browse, next, player } from './tapped';
import { languageIn, type Look } from './text';
import { readWatch } from './watch';

const reader = (
  name: string,
  tapped: Tapped,
  kind: PageRef['kind'],
  read: (json: Json, page: PageRef, look: Look) => Reading,
): ResponseReader => ({
  ...tapped,
  read(json, page, at, language) {
    if (page.kind !== kind) return blankReading(page, at);
    const reading = read(json, page, { source: 'response', language: languageIn(json) || language, at });
    const found = reading.account !== null || reading.posts.length > 0;
    return found ? { ...reading, tried: [{ source: `response:${name}`, found }] } : reading;
  },
});

/** A gate tells the channel's id alone, so it counts only where the page's is known. */
function readBrowse(json: Json, page: PageRef, look: Look): Reading {
  return (page.accountId === null ? null : readGate(json, page, look.at)) ?? readChannel(json, page, look);
}

export const responses: readonly ResponseReader[] = [
  reader('browse', browse, 'profile', readBrowse),
  reader('next', next, 'post', (json, page, look) => readWatch(json, null, page, look)),
  reader('player', player, 'post', (json, page, look) => readWatch(null, json, page, look)),
];
