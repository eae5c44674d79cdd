import type { MessageKey, PluralKey } from '../model/message-key';
import type { Bounds } from '../model/assessment';
import type { Sentence, Value } from '../model/sentence';

/** The user's language: finds messages, fills them, formats numbers. Pure; the browser's part is in `i18n.ts`. */
export interface Words {
  /** BCP 47 tag of the language the messages are written in: numbers and plurals follow it. */
  language: string;
  /** The message of this key with `{name}` replaced; a value is always shown as text. */
  say(key: MessageKey, values?: { [name: string]: string }): string;
  /** The same with a plural: picks `key_one`, `key_few` … by `n`, which is also the value `{n}`. */
  sayCount(key: PluralKey, n: number, values?: { [name: string]: string }): string;
  tell(sentence: Sentence): string;
  /** A value as it stands in a sentence. */
  print(value: Value): string;
  number(n: number): string;
  /** "68–92". */
  range(low: number, high: number): string;
  /** A part of 1 as a percentage to two digits: 0.0312 is "3.1%", 0.03 is "3.0%". */
  rate(part: number): string;
  /**
   * 0.024 to 0.04 is "2.4–4.0": it stands in brackets behind a percentage, so it carries no sign of its usualDecimals, and has as
   * many decimals as that.
   */
  rateRange(low: number, high: number): string;
  /** What was added to 1 or taken from it, as a percentage with its sign: 0.065 is "+6.5%". */
  change(part: number): string;
  count(count: Bounds): string;
  date(iso: string): string;
  list(items: string[]): string;
}

/** `messageOf` gives a message's raw text, or '' when there is none. */
export function makeWords(messageOf: (key: string) => string): Words {
  const language = messageOf('language') || 'en';
  const plural = new Intl.PluralRules(language);
  const whole = new Intl.NumberFormat(language);
  const atMostTwo = { maximumSignificantDigits: 2 };
  const share = new Intl.NumberFormat(language, { style: 'percent', ...atMostTwo });
  const shares = new Intl.NumberFormat(language, atMostTwo);
  const rate = new Intl.NumberFormat(language, { style: 'percent', ...atMostTwo, minimumSignificantDigits: 2 });
  const change = new Intl.NumberFormat(language, { style: 'percent', signDisplay: 'exceptZero', ...atMostTwo });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });

  const fill = (message: string, values: { [name: string]: string }) =>
    message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

  const say: Words['say'] = (key, values = {}) => fill(messageOf(key), values);
  const sayCount: Words['sayCount'] = (key, n, values = {}) =>
    fill(messageOf(`${key}_${plural.select(n)}`) || messageOf(`${key}_other`) || messageOf(key), {
      n: whole.format(n),
      ...values,
    });

  const formatCount = (count: Bounds) =>
    count.min === count.max ? whole.format(count.value) : whole.formatRange(count.min, count.max);

  // Kept, for a list has many: they take long to make.
  const ofDecimals = new Map<number, Intl.NumberFormat>();
  const rateRange: Words['rateRange'] = (low, high) => {
    // As many decimals as two digits of the middle have: both ends are of one precision.
    const middle = Math.sqrt(low * high) || high || 1;
    const decimals = Math.min(Math.max(1 - Math.floor(Math.log10(Number((middle * 100).toPrecision(2)))), 0), 10);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const format = ofDecimals.get(decimals) ?? new Intl.NumberFormat(language, digits);
    ofDecimals.set(decimals, format);
    const [least, most] = [format.format(low * 100), format.format(high * 100)];
    // Of two ends that print alike, Intl makes "~0".
    return least === most ? least : format.formatRange(low * 100, high * 100);
  };

  // An amount is exact. Of a range, two digits are all that is ever known; both ends have cents as soon as one has them
  // (more than two where a reaction costs less than a cent), and no spaces around the dash, like every other range.
  const moneyRange = ([low, high]: [number, number], currency: string) => {
    const style = { style: 'currency', currency } as const;
    const usualDecimals = new Intl.NumberFormat(language, style).resolvedOptions().maximumFractionDigits ?? 2;
    if (low === high) {
      // Of less than ten of its smallest coins an amount would lose a digit, or all of it.
      const digits = low > 0 && low < 10 ** (1 - usualDecimals) ? { maximumSignificantDigits: 2 } : {};
      const format = new Intl.NumberFormat(language, { ...style, trailingZeroDisplay: 'stripIfInteger', ...digits });
      return format.format(low);
    }
    const [from, to] = [Number(low.toPrecision(2)), Number(high.toPrecision(2))];
    const isWhole = Number.isInteger(from) && Number.isInteger(to);
    const cents =
      isWhole || (usualDecimals === 0 && from >= 1)
        ? { min: 0, most: 0 }
        : { min: Math.max(usualDecimals, 2), most: 20 };
    const digits = { minimumFractionDigits: cents.min, maximumFractionDigits: cents.most };
    const format = new Intl.NumberFormat(language, { ...style, ...digits });
    return from === to ? format.format(from) : format.formatRange(from, to).replace(/\s(\p{Pd}|～)\s/u, '$1');
  };

  function print(value: Value): string {
    if ('text' in value) return value.text;
    if ('word' in value) return say(value.word);
    if ('number' in value) return whole.format(value.number);
    if ('count' in value) return formatCount(value.count);
    if ('share' in value) return share.format(value.share);
    if ('shares' in value) return shares.formatRange(value.shares[0] * 100, value.shares[1] * 100);
    if ('rate' in value) return (value.rate === 0 ? share : rate).format(value.rate);
    if ('rates' in value) return rateRange(...value.rates);
    if ('days' in value) return sayCount('days', Math.round(value.days));
    if ('money' in value) return moneyRange(value.money, value.currency);
    if ('language' in value) return languages.of(value.language) ?? value.language;
    if ('country' in value) return countries.of(value.country) ?? value.country;
    if ('sentence' in value) return tell(value.sentence);
    if ('list' in value) return and.format(value.list.map(print));
    return day.format(new Date(value.date));
  }

  function tell({ key, values }: Sentence): string {
    const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, print(value)]));
    const n = values['n'];
    // Some sentences name a number and have no plural: those are said like any other.
    return n !== undefined && 'number' in n
      ? sayCount(key as PluralKey, n.number, texts)
      : say(key as MessageKey, texts);
  }

  return {
    language,
    say,
    sayCount,
    tell,
    print,
    number: (n) => whole.format(n),
    range: (low, high) => whole.formatRange(low, high),
    rate: (part) => (part === 0 ? share : rate).format(part),
    rateRange,
    change: (part) => change.format(part),
    count: formatCount,
    date: (iso) => day.format(new Date(iso)),
    list: (items) => and.format(items),
  };
}
