import type { Count, Source } from '../../model/count';
import type { Post } from '../../model/reading';
import { latinDigits } from '../../reading/printed/digits';
import { grammarOf } from '../../reading/printed/number-grammar';
import { asList, asText, get, isObject, type Json } from '../../reading/json/json';
import { readRelativeTime } from '../../reading/printed/relative-time';
import { readShownCount } from '../../reading/printed/shown-count';

/** Where texts come from, in which language they are, and when they were read (ISO). */
export interface TextContext {
  readonly source: Source;
  readonly language: string;
  readonly at: string;
}

/** The forms in which one thing is told, the one in full words first. */
export type Forms = readonly (string | null)[];

/** The text of an object in any of the three ways YouTube's JSON writes one. */
export const textOf = (json: Json): string | null =>
  asText(get(json, 'simpleText')) ??
  asText(get(json, 'content')) ??
  asText(
    asList(get(json, 'runs'))
      .map((run) => asText(get(run, 'text')) ?? '')
      .join(''),
  );

/** Every value under a key, `most` of them at most, as deep as YouTube's JSON goes; not those inside one that was found. */
export function every(json: Json, key: string, most = Infinity, levels = 99, found: Json[] = []): Json[] {
  if (isObject(json) && levels > 0) {
    for (const [name, value] of Object.entries(json)) {
      if (found.length === most) break;
      if (name === key) found.push(value);
      else if (isObject(value)) every(value, key, most, levels - 1, found);
    }
  }
  return found;
}

/** The first value behind these keys, each anywhere below the one before: YouTube wraps parts anew and keeps their names. */
export const first = (json: Json, ...keys: string[]): Json => keys.reduce((here, key) => every(here, key, 1)[0], json);

/** What the object says to a screen reader ("7.03 thousand subscribers"), then what it shows ("7.03k subscribers"). */
export const formsOf = (json: Json): Forms => [asText(first(get(json, 'accessibility'), 'label')), textOf(json)];

/** The pieces of one line of facts, each in its forms. */
export const partsIn = (row: Json): Forms[] =>
  asList(get(row, 'metadataParts')).map((part) => [asText(get(part, 'accessibilityLabel')), textOf(get(part, 'text'))]);

/** The first form that can be read as a count. YouTube cuts digits off and never rounds up. */
export function readCount(forms: Forms, { source, language }: TextContext): Count | null {
  for (const form of forms) {
    const count = form === null ? null : readShownCount(form, grammarOf(language), 'truncated');
    if (count !== null) return count.source === 'exact' ? { ...count, source } : count;
  }
  return null;
}

/** The first form that says how long ago. */
export function readAge(forms: Forms, { language, at }: TextContext): Post['publishedWithin'] {
  for (const form of forms) {
    const within = form === null ? null : readRelativeTime(form, language, new Date(at));
    if (within !== null) return { from: within.from.toISOString(), to: within.to.toISOString() };
  }
  return null;
}

/** What one line tells of a video; `shown` is what stands alone beside its time. */
export interface Line extends Pick<Post, 'views' | 'publishedWithin'> {
  shown: string | null;
}

/**
 * What stands below a video's title: how often it was seen and how long ago, in either order. A count without a time is
 * no number of views: viewers of a stream that is on, or people who wait for one. `isOver`: its thumbnail tells a length.
 */
export function readLine(parts: readonly Forms[], look: TextContext, isOver: boolean): Line {
  const ages = parts.map((part) => readAge(part, look));
  const publishedWithin = ages.find((age) => age !== null) ?? null;
  const timeless = parts.filter((_, index) => !ages[index]);
  const counts = timeless.flatMap((part) => readCount(part, look) ?? []);
  // Some languages tell time in words the browser does not: no unit of it is ever counted up to sixty.
  const counted = publishedWithin ? counts : counts.filter(({ value }) => isOver && counts.length === 2 && value >= 60);
  const [views = null, ...others] = counted;
  const shown = publishedWithin && timeless.length === 1 ? (timeless[0]?.at(-1) ?? null) : null;
  return { views: others.length > 0 ? null : views, publishedWithin, shown };
}

/** "12:06" on a thumbnail: the video is out and over. */
export const isLength = (text: string): boolean => /^\d+(?::\d\d)+$/.test(latinDigits(text).trim());

/** The language of a response that brings a whole page; empty where it only continues one. */
export const languageIn = (json: Json): string => asText(first(json, 'requestLanguage')) ?? '';
