import { type Price, usualPriceSentence } from '../../../model/portrait';
import type { Money } from '../../../model/money';
import type { Ask, Said } from './criterion';

/** How far above the budget a quote is still worth a talk. */
const nearly = 1.2;

/**
 * A post within the budget. Only the creator's own price decides: an estimate, by views as by size, is what others were
 * paid, so it is named beside the budget and answers nothing. What they asked of this user is between the two: no amount
 * enters that sentence, since sentences are shown within the creator's page.
 */
export const askBudget: Ask = ({ price }, { budget }) => (budget ? saidOf(price, budget) : null);

function saidOf({ quote, usual }: Price, budget: Money): Said {
  const { amount, currency } = budget;
  if (quote) {
    const { money } = quote;
    if (money.currency !== currency) return ['unknown', 'fitBudgetQuoteCurrency'];
    if (money.amount <= amount) return ['meets', 'fitBudgetQuoteWithin'];
    return money.amount <= amount * nearly ? ['close', 'fitBudgetQuoteNear'] : ['misses', 'fitBudgetQuoteAbove'];
  }
  const limit = { budget: { money: [amount, amount] as [number, number], currency } };
  if (!usual) return ['unknown', 'fitBudgetUnknown', limit];
  return ['unknown', 'fitBudgetEstimate', { ...limit, estimate: { sentence: usualPriceSentence(usual) } }];
}
