import type { Price, Range } from '../../model/portrait';
import type { Words } from '../words';

/**
 * What a creator's price makes for one engagement and for a thousand views, each as a range. For Fitlens's own pages
 * alone: what a creator asked is between them and the user, and never enters a page.
 */
export function quoteLines({ quote }: Price, words: Words): string[] {
  // A post for nothing costs nothing, whatever it brings.
  if (!quote || quote.money.amount === 0) return [];
  const { money, perEngagement, perThousandViews } = quote;
  if (!perEngagement && !perThousandViews) return [words.say('costUnknown')];
  const line = (key: string, range: Range | null) =>
    range ? [words.tell({ key, values: { price: { money: [range.low, range.high], currency: money.currency } } })] : [];
  return [...line('costPerEngagement', perEngagement), ...line('costPerThousandViews', perThousandViews)];
}
