import { z } from 'zod';
import type { TokenUsage } from './language-model.ts';

/** Dollars for a million tokens of one model. */
const Price = z.object({
  input: z.number().nonnegative(),
  cached: z.number().nonnegative().optional(),
  output: z.number().nonnegative(),
});
export type Price = z.infer<typeof Price>;

/** Prices as data: a file with the day on which they were read and where. `otherwise` prices models that it does not list. */
export const PriceTable = z.object({
  version: z.string().min(1),
  source: z.string().min(1),
  otherwise: Price,
  models: z.record(z.string(), Price),
});
export type PriceTable = z.infer<typeof PriceTable>;

/** The price of a model, by its name with the provider. */
export function priceOf(table: PriceTable, model: string): { readonly price: Price; readonly isListed: boolean } {
  const price = table.models[model];
  return price === undefined ? { price: table.otherwise, isListed: false } : { price, isListed: true };
}

/** What tokens cost in dollars: cached input at its own rate, reasoning as the output that it is. */
export function costOf(usage: TokenUsage, price: Price): number {
  const fresh = Math.max(0, usage.input - usage.cached);
  return (fresh * price.input + usage.cached * (price.cached ?? price.input) + usage.output * price.output) / 1e6;
}
