import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { beginPart } from '../in-steps';
import { type Json, parseJson } from './json';
import { fromSource, isNothing } from '../from-source';

/** The part of a site that reads its responses (see `sites/site.ts`, a floor above). */
interface Reader {
  readonly name: string;
  readonly url: RegExp;
  readonly holds: RegExp;
  read(json: Json, page: PageRef, at: string, language: string, url: string): Reading;
}

/**
 * One response of the page, parsed once, with the readers that know it. `at` is when it came, ISO; `language` that of its
 * page, empty if unknown.
 */
export interface Response {
  url: string;
  at: string;
  language: string;
  readers: readonly Reader[];
  documents: Json[];
}

/**
 * A body that no reader knows is not parsed. Others may hold several JSON documents, one a line or each behind Meta's
 * guard (Meta streams the slow parts of an answer behind the fast ones).
 */
export function parseResponse(
  { url, text, at, language }: { url: string; text: string; at: string; language: string },
  all: readonly Reader[],
): Response {
  const readers = all.filter((reader) => reader.url.test(url) && reader.holds.test(text));
  return { url, at, language, readers, documents: readers.length > 0 ? documentsIn(text) : [] };
}

function documentsIn(text: string): Json[] {
  const whole = parseJson(text);
  const documents = whole === undefined ? text.split(/\n|(?<=\})(?=for ?\(;;\);)/).map(parseJson) : [whole];
  return documents.filter((json) => json !== undefined);
}

/** What this response says of the page's account, by every reader that knows it. */
export function readResponse({ url, at, language, readers, documents }: Response, page: PageRef): Reading[] {
  beginPart();
  return readers.flatMap(({ name, read }) =>
    documents.map((json) => {
      const reading = read(json, page, at, language, url);
      // One that is about somebody else was not looked for.
      return isNothing(reading) ? reading : fromSource(reading, `response:${name}`);
    }),
  );
}
