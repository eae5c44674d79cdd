import { type InferOutput, maxValue, minValue, number, object, pipe, regex, string } from 'valibot';

/** ISO 4217. */
export const currencySchema = pipe(string(), regex(/^[A-Z]{3}$/));

/** An amount in whole units of its currency: 120.5 is 120 dollars and 50 cents. */
export const moneySchema = object({ amount: pipe(number(), minValue(0), maxValue(1e9)), currency: currencySchema });
export type Money = InferOutput<typeof moneySchema>;

/** The currency of somebody who has not chosen one: what most published rates are in. */
export const firstCurrency = 'USD';
