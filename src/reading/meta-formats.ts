import { type Grammar, grammarFromInstagram, grammarOf } from './grammar';
import { asText, get, type Json } from './json';

/** How a page of Meta's prints numbers: its own configuration for the language of the page, as the page embeds it. */
export interface MetaFormats {
  compact: Json;
  number: Json;
  locale: Json;
}

export const noFormats = (): MetaFormats => ({ compact: null, number: null, locale: null });

/** The first of each kind wins, since later ones are only loaded ahead. */
export const joinFormats = (all: readonly MetaFormats[]): MetaFormats =>
  all.reduce(
    (first, { compact, number, locale }) => ({
      compact: first.compact ?? compact,
      number: first.number ?? number,
      locale: first.locale ?? locale,
    }),
    noFormats(),
  );

/** Takes a module of the page, written as `[name, [], content]`, into `formats` if it is one of the configuration. */
export function noteFormats([name, , content]: unknown[], formats: MetaFormats): void {
  if (name === 'IntlCompactDecimalNumberFormatConfig') formats.compact ??= content;
  if (name === 'NumberFormatConfig') formats.number ??= content;
  if (name === 'IntlCurrentLocale') formats.locale ??= get(content, 'code');
}

const grammars = new WeakMap<object, Grammar>();

/** How this page prints numbers: as its own configuration says, else as its language does. */
export function grammarFor({ compact, number, locale }: MetaFormats, document: Document): Grammar {
  const language = asText(locale) ?? document.documentElement.lang;
  if (typeof compact !== 'object' || compact === null) return grammarOf(language);
  const grammar = grammars.get(compact) ?? grammarFromInstagram(compact, number, language) ?? grammarOf(language);
  grammars.set(compact, grammar);
  return grammar;
}
