import type { Count } from '../model/count';
import type { Sentence, Value } from '../model/sentence';

/** The user's language: finds messages, fills them, formats numbers. Pure; the browser's part is in `i18n.ts`. */
export interface Words {
  /** BCP 47 tag of the language the messages are written in: numbers and plurals follow it. */
  language: string;
  /** The message of this key with `{name}` replaced; a value is always shown as text. */
  say(key: string, values?: { [name: string]: string }): string;
  /** The same with a plural: picks `key_one`, `key_few` … by `n`, which is also the value `{n}`. */
  sayCount(key: string, n: number, values?: { [name: string]: string }): string;
  tell(sentence: Sentence): string;
  number(n: number): string;
  /** A part of 1 as a percentage with two significant digits: 0.0312 is "3.1%". */
  share(part: number): string;
  /** 0.024 to 0.04 is "2.4–4": it stands in brackets behind a percentage, so it carries no sign of its own. */
  shareRange(low: number, high: number): string;
  count(count: Count): string;
  date(iso: string): string;
  list(items: string[]): string;
}

/** `messageOf` gives a message's raw text, or '' when there is none. */
export function makeWords(messageOf: (key: string) => string): Words {
  const language = messageOf('language') || 'en';
  const plural = new Intl.PluralRules(language);
  const whole = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  const hundredths = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });

  const fill = (message: string, values: { [name: string]: string }) =>
    message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

  const say: Words['say'] = (key, values = {}) => fill(messageOf(key), values);
  const sayCount: Words['sayCount'] = (key, n, values = {}) =>
    fill(messageOf(`${key}_${plural.select(n)}`) || messageOf(`${key}_other`) || messageOf(key), {
      n: whole.format(n),
      ...values,
    });

  const formatCount = (count: Count) =>
    count.min === count.max ? whole.format(count.value) : whole.formatRange(count.min, count.max);

  const shareRange: Words['shareRange'] = (low, high) => hundredths.formatRange(low * 100, high * 100);

  // An amount is exact; of a range, two digits are all that is ever known, and a cost per reaction is a few cents.
  const moneyRange = ([low, high]: [number, number], currency: string) =>
    low === high
      ? new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
          low,
        )
      : new Intl.NumberFormat(language, { style: 'currency', currency, maximumSignificantDigits: 2 }).formatRange(
          low,
          high,
        );

  function formatValue(value: Value): string {
    if ('text' in value) return value.text;
    if ('word' in value) return say(value.word);
    if ('number' in value) return whole.format(value.number);
    if ('count' in value) return formatCount(value.count);
    if ('share' in value) return percent.format(value.share);
    if ('shares' in value) return shareRange(...value.shares);
    if ('days' in value) return sayCount('days', Math.round(value.days));
    if ('money' in value) return moneyRange(value.money, value.currency);
    if ('language' in value) return languages.of(value.language) ?? value.language;
    if ('sentence' in value) return tell(value.sentence);
    if ('list' in value) return and.format(value.list.map(formatValue));
    return day.format(new Date(value.date));
  }

  function tell({ key, values }: Sentence): string {
    const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatValue(value)]));
    const n = values['n'];
    return n !== undefined && 'number' in n ? sayCount(key, n.number, texts) : say(key, texts);
  }

  return {
    language,
    say,
    sayCount,
    tell,
    number: (n) => whole.format(n),
    share: (part) => percent.format(part),
    shareRange,
    count: formatCount,
    date: (iso) => day.format(new Date(iso)),
    list: (items) => and.format(items),
  };
}
