import { openLadder } from '../../src/app/ladder.ts';
import type { Log } from '../../src/app/log.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Tier } from '../../src/tiers/tier.ts';
import type { Ladder } from '../../src/tutoring/solver.ts';
import { ProseJudge } from './prose-judge.ts';
import type { VendorServer } from './vendor/server.ts';

export const vendors = ['anthropic', 'openai', 'compatible'] as const;

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A ladder that asks one model behind this server, with silence cut after a fifth of a second. */
export function ladderOfOneTier(
  server: Pick<VendorServer, 'url' | 'openAiUrl'>,
  vendor: (typeof vendors)[number],
  tier: Tier,
  log: Log = quiet,
): Ladder {
  const ladder = openLadder(configOf(server, bothTiers(`${vendor}:m`)).models, new ProseJudge(), log);
  return { ...ladder, strategies: ladder.strategies.filter((each) => each.tier === tier) };
}

export function bothTiers(model: string): Readonly<Record<string, string>> {
  return { MODELS_STANDARD: model, MODELS_REASONING: model };
}

/** Settings with every vendor set up at this server. */
export function configOf(
  { url, openAiUrl }: Pick<VendorServer, 'url' | 'openAiUrl'>,
  settings: Readonly<Record<string, string>>,
): Config {
  return readConfig({
    ...{ ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: url, COMPATIBLE_BASE_URL: openAiUrl },
    ...{ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: openAiUrl, OPENAI_PROTOCOL: 'responses' },
    ...{ MODEL_IDLE_MS: '200', MODEL_REASONING_IDLE_MS: '200' },
    ...settings,
  });
}
