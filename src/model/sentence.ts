import type { MessageKey, PluralKey } from './message-key';
import type { Count } from './count';

/**
 * A value inside a sentence, still unformatted, so that the core knows no language. `word` is itself a message key.
 * `share` is a part of 1 and prints as a percentage, `shares` as a range of them, `rate` and `rates` the same for
 * engagement, always to two digits; `days` prints as a length of time;
 * `money` is a range in one currency, one amount where both ends are the same; `language` is a BCP 47 tag,
 * `country` ISO 3166-1 alpha-2.
 */
export type Value =
  | { text: string }
  | { word: MessageKey }
  | { number: number }
  | { count: Count }
  | { share: number }
  | { shares: [low: number, high: number] }
  | { rate: number }
  | { rates: [low: number, high: number] }
  | { days: number }
  | { date: string }
  | { money: [low: number, high: number]; currency: string }
  | { language: string }
  | { country: string }
  | { sentence: Sentence }
  | { list: Value[] };

/** One sentence for a person: a key of `_locales` and what goes into it. The value named `n` chooses the plural. */
export interface Sentence {
  key: MessageKey | PluralKey;
  values: { [name: string]: Value };
}
