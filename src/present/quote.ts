import type { Assessment } from '../model/assessment';
import type { MessageKey } from '../model/message-key';
import type { Money } from '../model/money';
import type { Price, Range } from '../model/portrait';
import type { Value } from '../model/sentence';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { priceLine } from './portrait';
import { retell } from './retell';

/**
 * Beside a creator's price: what such a post may cost, and what theirs makes for one engagement and for a thousand
 * views, each as a range. For Fitlens's own pages alone: what a creator asked is between them and the user, and never
 * enters a page.
 */
export const quoteLines = (price: Price, words: Words): string[] =>
  [priceLine(price, words), ...costLines(price, words)].filter((line) => line !== null);

function costLines({ quote }: Price, words: Words): string[] {
  // A post for nothing costs nothing, whatever it brings.
  if (!quote || quote.money.amount === 0) return [];
  const { money, perEngagement, perThousandViews } = quote;
  if (!perEngagement && !perThousandViews) return [words.say('costUnknown')];
  const line = (key: MessageKey, range: Range | null) =>
    range ? [words.tell({ key, values: { price: { money: [range.low, range.high], currency: money.currency } } })] : [];
  return [...line('costPerEngagement', perEngagement), ...line('costPerThousandViews', perThousandViews)];
}

/**
 * The badge for Fitlens's own pages: what it says of the creator's price and the budget names both amounts, which the
 * badge within a page must not.
 */
export function namingAmounts(
  badge: BadgeView,
  assessment: Pick<Assessment, 'fit' | 'price'>,
  budget: Money | null,
  words: Words,
): BadgeView {
  const { quote } = assessment.price;
  if (!quote || !budget) return badge;
  const values = { price: exactly(quote.money), budget: exactly(budget) };
  return retell(badge, assessment, 'budget', words, (finding) =>
    words.tell({ key: 'quoteAndBudget', values: { finding: { text: finding }, ...values } }),
  );
}

const exactly = ({ amount, currency }: Money): Value => ({ money: [amount, amount], currency });
