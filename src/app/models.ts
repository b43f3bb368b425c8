import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { ConfigError, type ModelsConfig } from '../config.ts';
import { AnthropicModel } from '../llm/anthropic.ts';
import { firstOf } from '../llm/first-of.ts';
import type { LanguageModel } from '../llm/language-model.ts';
import { OpenAiModel } from '../llm/openai.ts';
import { OpenAiCompatibleModel } from '../llm/openai-compatible.ts';
import { PriceTable, priceOf } from '../llm/price.ts';
import usualPrices from '../llm/prices.json' with { type: 'json' };
import { RetryAllowance } from '../llm/retry-allowance.ts';
import { withBreaker } from '../llm/with-breaker.ts';
import { withBudget } from '../llm/with-budget.ts';
import { withJournal } from '../llm/with-journal.ts';
import { withRetry } from '../llm/with-retry.ts';
import usualPolicy from '../tiers/default-policy.json' with { type: 'json' };
import { Policy } from '../tiers/policy.ts';
import type { Log } from './log.ts';

type Rotation = readonly [LanguageModel, ...LanguageModel[]];

/** The models of the settings, each with its price, its breaker and the retries it may make. Null where none is set. */
export interface Models {
  /** One for each place of a tier's rotation, with the others behind it. */
  readonly standard: Rotation | null;
  readonly reasoning: Rotation | null;
}

/** How a call that may succeed later is repeated: twice at most, after up to half a second and more. */
const retrying = { baseMs: 500, capMs: 8_000, most: 2 };

/** Opens the models of the settings and says which they are, what they cost and which tier they serve. No call is made yet. */
export function openModels(config: ModelsConfig, log: Log): Models {
  const prices = readFile(config.pricesFile, PriceTable, usualPrices);
  const allowance = new RetryAllowance();
  const opened = new Map<string, LanguageModel>();
  for (const name of new Set([...config.standard, ...config.reasoning])) {
    const { price, isListed } = priceOf(prices, name);
    if (!isListed)
      log.warn(
        { model: name, prices: prices.version },
        'this model has no price in the table; the dear one for others is used',
      );
    const broken = withBreaker(withBudget(openModel(name, config), price), {
      ...config.breaker,
      onOpen: (model, failure, raw) => log.error({ model, failure, raw }, 'a model is left alone for a while'),
    });
    opened.set(name, withRetry(broken, { allowance, ...retrying }));
  }
  for (const tier of ['standard', 'reasoning'] as const)
    if (config[tier].length > 0)
      log.info(
        { tier, models: config[tier].map((name) => ({ name, usdPerMillion: priceOf(prices, name).price })) },
        `models of the ${tier} tier`,
      );
  return { standard: rotation(config.standard, opened), reasoning: rotation(config.reasoning, opened) };
}

/** The thresholds of the settings, or those that come with the program. */
export function openPolicy(config: ModelsConfig): Policy {
  return readFile(config.policyFile, Policy, usualPolicy);
}

function openModel(name: string, { anthropic, openai, compatible }: ModelsConfig): LanguageModel {
  const [provider = '', ...rest] = name.split(':');
  const model = rest.join(':');
  if (provider === 'anthropic' && anthropic !== null) return new AnthropicModel(model, anthropic);
  if (provider === 'openai' && openai !== null)
    return openai.protocol === 'chat'
      ? new OpenAiCompatibleModel(model, openai, 'openai')
      : new OpenAiModel(model, openai);
  if (provider === 'compatible' && compatible !== null) return new OpenAiCompatibleModel(model, compatible);
  throw new ConfigError(`The model ${name} has no provider that is set up.`);
}

function rotation(names: readonly string[], opened: ReadonlyMap<string, LanguageModel>): Rotation | null {
  const models = names.flatMap((name) => opened.get(name) ?? []);
  const places = models.map((first, place) =>
    withJournal(firstOf([first, ...models.slice(place + 1), ...models.slice(0, place)])),
  );
  const [first, ...others] = places;
  return first === undefined ? null : [first, ...others];
}

function readFile<T>(file: string | null, shape: ZodType<T>, usual: unknown): T {
  const read = shape.safeParse(file === null ? usual : parse(file));
  if (read.success) return read.data;
  throw new ConfigError(
    `${file}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
}
