import { latinDigits } from '../printed/digits';
import { fileUnit, type Grammar, grammarOf, type Units, whenAsked } from '../printed/number-grammar';
import { asText, get, type Json } from '../json/json';

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

/**
 * The grammar Instagram, Threads and Facebook print with, from the configuration in their page
 * (`IntlCompactDecimalNumberFormatConfig`, `NumberFormatConfig`): Meta's own units win over the browser's. Null where
 * the configuration has another shape.
 */
export function grammarFromMeta(compactConfig: unknown, numberFormatConfig: unknown, locale: string): Grammar | null {
  const decimal = get(numberFormatConfig, 'decimalSeparator');
  const short = get(compactConfig, 'short_patterns');
  if (typeof short !== 'object' || short === null || (decimal !== '.' && decimal !== ',' && decimal !== '٫'))
    return null;
  const after: Units = new Map();
  const before: Units = new Map();
  for (const patterns of [short, get(compactConfig, 'long_patterns')]) {
    for (const [exponent, forms] of Object.entries(patterns ?? {})) {
      for (const form of Object.values(forms ?? {})) {
        const scale = 10 ** (Number(exponent) - Number(get(form, 'min_integer_digits')) + 1);
        const affix = (name: string): string => latinDigits(asText(get(form, `positive_${name}_pattern`)) ?? '');
        if (scale > 1) fileUnit(after, before, affix('prefix'), affix('suffix'), scale);
      }
    }
  }
  return whenAsked(() => {
    const base = grammarOf(locale)();
    return {
      after: new Map([...base.after, ...after]),
      before: new Map([...base.before, ...before]),
      decimal: decimal === ',' ? ',' : '.',
      spaces: /\s/u.test(asText(get(numberFormatConfig, 'numberDelimiter')) ?? ''),
      lakhs: get(numberFormatConfig, 'standardDecimalPatternInfo', 'secondaryGroupSize') === 2,
    };
  });
}

const grammars = new WeakMap<object, Grammar>();

/** How this page prints numbers: as its own configuration says, else as its language does. */
export function metaGrammarFor({ compact, number, locale }: MetaFormats, document: Document): Grammar {
  const language = asText(locale) ?? document.documentElement.lang;
  if (typeof compact !== 'object' || compact === null) return grammarOf(language);
  // The rest of the configuration may still be to come: only what was read from it is kept.
  const grammar = grammars.get(compact) ?? grammarFromMeta(compact, number, language);
  if (grammar) grammars.set(compact, grammar);
  return grammar ?? grammarOf(language);
}
