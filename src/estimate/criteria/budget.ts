import { aboutFormat, type Price } from '../../model/portrait';
import type { Money } from '../../model/money';
import { type Ask, criterion, type Said } from './criterion';

/** How far above the budget a quote is still worth a talk. */
const nearly = 1.2;

/**
 * A post within the budget: by the creator's own price, else by what such a post usually costs. What they asked of this
 * user is between the two: no amount enters a sentence, since sentences are shown within the creator's page.
 */
export const askBudget: Ask = ({ price }, { budget }) => (budget ? criterion('budget', saidOf(price, budget)) : null);

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
  const values = {
    ...limit,
    price: { money: [usual.low, usual.high] as [number, number], currency: usual.currency },
    name: { text: usual.name },
    year: { text: String(usual.year) },
    ...(usual.seenBy ? { seen: { shares: usual.seenBy } } : {}),
  };
  if (usual.currency !== currency) return ['unknown', 'fitBudgetCurrency', values];
  const answer = usual.high <= amount ? 'meets' : usual.low <= amount ? 'close' : 'misses';
  const said = { key: usual.seenBy ? 'fitBudgetUsual_followers' : 'fitBudgetUsual_views', values };
  const { key, values: all } = aboutFormat(usual.format, said);
  return [answer, key, all];
}
