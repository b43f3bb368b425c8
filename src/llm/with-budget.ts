import { type CallLimits, LanguageModel, type ModelReply, type ModelRequest } from './language-model.ts';
import { costOf, type Price } from './price.ts';
import { estimatedTokens } from './tokens.ts';

/**
 * Sets money aside before each call, for the longest reply that is allowed, and settles with what it cost. Where the purse does not hold
 * so much the model is not asked, so that calls in flight together never spend more than there is.
 */
export function withBudget(model: LanguageModel, price: Price): LanguageModel {
  return new BudgetedModel(model, price);
}

class BudgetedModel extends LanguageModel {
  readonly name: string;

  constructor(
    private readonly inner: LanguageModel,
    private readonly price: Price,
  ) {
    super();
    this.name = inner.name;
  }

  async ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    const input = estimatedTokens(request.instructions.length + request.input.length);
    const most = { input, cached: 0, output: request.maxOutputTokens, reasoning: 0 };
    const reservation = await limits.purse.reserve(costOf(most, this.price));
    if (reservation === null)
      return { kind: 'failed', failure: 'over-budget', canRetry: false, raw: 'nothing left', calls: [] };
    const reply = await this.inner.ask(request, limits);
    const calls = reply.calls.map((call) => ({ ...call, costUsd: costOf(call.usage, this.price) }));
    await reservation.settle(calls.reduce((sum, { costUsd }) => sum + costUsd, 0));
    return { ...reply, calls };
  }
}
