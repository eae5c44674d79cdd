import { describe, expect, it } from 'vitest';
import { askBudget } from '../../src/estimate/fit/criteria/budget';
import { defaultBrief } from '../../src/model/brief';
import type { Price } from '../../src/model/portrait';
import { englishWords } from '../support/english';
import { wanted } from './fit-findings';

/** Answer and English sentence where a brief pays so much for a post. */
function asked(amount: number, currency: string, price: Partial<Price> = {}) {
  const brief = { ...defaultBrief('Micro-influencer'), budget: { amount, currency } };
  const said = askBudget({ ...wanted, price: { ...wanted.price, ...price } }, brief);
  if (!said) return null;
  const [answer, key, values = {}] = said;
  return [answer, englishWords.tell({ key, values })];
}

describe('A budget', () => {
  it.each([
    [100, 'USD', 'meets', 'within your budget'],
    [120, 'USD', 'close', 'a little above your budget'],
    [121, 'USD', 'misses', 'above your budget'],
    [5, 'EUR', 'unknown', 'in a different currency from your budget'],
  ])(
    'of $100 against the creator’s own price of %i %s: %s, and no sentence names that',
    (amount, currency, ...said) => {
      const quote = { money: { amount, currency }, perEngagement: null, perThousandViews: null };
      expect(asked(100, 'USD', { quote })).toEqual([said[0], `The price they gave you is ${said[1]}`]);
    },
  );

  const usual = (by: 'views' | 'size', format: 'reel' | null = null) => ({
    usual: { low: 50, high: 101, currency: 'USD', by, format, name: 'A guide', year: 2023 },
  });

  it.each([1, 70, 1_000])('of $%i is neither met nor missed by an estimate', (amount) => {
    expect(asked(amount, 'USD', usual('views'))?.[0]).toBe('unknown');
    expect(asked(amount, 'USD', usual('size'))?.[0]).toBe('unknown');
  });

  it('stands beside the estimate, which says where it comes from', () => {
    expect(asked(100, 'USD', usual('size'))?.[1]).toBe(
      'Ask for their price. A post by an account this size may cost $50–$100 (estimate: A guide, 2023). Your budget is $100',
    );
    expect(asked(90, 'EUR', usual('views', 'reel'))?.[1]).toBe(
      'Ask for their price. Reels: A post with this many views may cost $50–$100 (estimate: A guide, 2023). Your budget is €90',
    );
  });

  it('without any price asks for one', () => {
    expect(asked(100, 'USD')).toEqual(['unknown', 'Ask for their price: none is known to compare with your $100']);
  });
});
