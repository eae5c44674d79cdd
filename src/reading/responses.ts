import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';
import { type Json, parseJson } from './json';

/** The part of a site that reads its responses (see `sites/site.ts`, a floor above). */
interface Reader {
  readonly url: RegExp;
  readonly holds: RegExp;
  read(json: Json, page: PageRef, at: string, language: string): Reading;
}

/** One response of the page, parsed once. `at` is when it came, ISO; `language` that of its page, empty if unknown. */
export interface Response {
  url: string;
  at: string;
  language: string;
  documents: Json[];
  text: string;
}

/**
 * A body may hold several JSON documents, one a line or each behind Meta's guard (Meta streams the slow parts of an
 * answer behind the fast ones).
 */
export function parseResponse(url: string, text: string, at: string, language: string): Response {
  const whole = parseJson(text);
  const documents = whole === undefined ? text.split(/\n|(?<=\})(?=for ?\(;;\);)/).map(parseJson) : [whole];
  return { url, at, language, text, documents: documents.filter((json) => json !== undefined) };
}

/** What this response says of the page's account, by every reader that knows it. */
export const readResponse = (response: Response, readers: readonly Reader[], page: PageRef): Reading[] =>
  readers
    .filter((reader) => reader.url.test(response.url) && reader.holds.test(response.text))
    .flatMap((reader) => response.documents.map((json) => reader.read(json, page, response.at, response.language)));
