import { serve } from '../../src/app/serve.ts';
import type { VendorReply } from './vendor/behaviour.ts';
import { type Asked, equations, scripted, worked } from './vendor/script.ts';
import { startVendorServer } from './vendor/server.ts';

/** A problem that the script knows, and what each way of asking it gives. */
interface Scene {
  readonly problem: string;
  readonly shows: string;
  readonly play: (asked: Asked) => VendorReply;
}

const isThinker = ({ request }: Asked) => request.model === 'scripted-thinker';

const scenes: readonly Scene[] = [
  {
    problem: 'Mia reads 14 pages on Monday and three times as many on Tuesday. How many pages does she read?',
    shows: 'two makers agree, one of them by equations: CHECKED',
    play: ({ kind }) =>
      kind === 'worked'
        ? worked('56', 'On Tuesday she reads three times as many. | 3*14 = 42', 'Both days together. | 14 + 42 = 56')
        : equations(['m = 14', 't = 3*m'], 'm + t', 'm', 't'),
  },
  {
    problem: 'A tank holds 90 litres. Each minute 4 litres run in and 7 run out. After how many minutes is it empty?',
    shows: 'the standard models do not agree, the reasoning model settles it',
    play: (asked) => {
      const right =
        asked.kind === 'worked'
          ? worked('30', 'Each minute it loses 3 litres. | 90/(7 - 4) = 30')
          : equations(['90 + 4*t - 7*t = 0'], 't', 't');
      if (isThinker(asked)) return { ...right, delayMs: 3_000 } as VendorReply;
      return asked.kind === 'worked'
        ? worked(String(20 + asked.earlier))
        : equations([`t = ${10 + asked.earlier}`], 't', 't');
    },
  },
  {
    problem:
      'A ribbon is cut into five pieces, each twice as long as the one before. The first has 3 cm. How long was the ribbon?',
    shows: 'nobody agrees: a teacher is asked',
    play: ({ kind, earlier }) =>
      kind === 'worked' ? worked(String(90 + earlier)) : equations([`n = ${50 + earlier}`], 'n', 'n'),
  },
];

const port = Number(process.env.DEV_MODELS_PORT ?? 4010);

/** What is said to everything else: nothing, which no vote counts. */
const unknown = worked('');

const byProblem = new Map(scenes.map((scene) => [scene.problem, scene]));
const vendor = await startVendorServer(
  scripted((asked) => {
    const scene = byProblem.get(asked.problem);
    process.stderr.write(
      `scripted model ${asked.request.model} is asked for "${asked.problem.slice(0, 60)}" (${asked.kind})\n`,
    );
    return scene === undefined ? unknown : scene.play(asked);
  }),
  { port },
);

process.stderr.write(`
SCRIPTED MODELS. Nothing here was thought out by a model: the answers stand in test/support/dev-models.ts.
The vendor's protocols are served at ${vendor.url}. Problems that the script knows, for the pages at /try and /graphql:
${scenes.map(({ problem, shows }) => `\n  ${problem}\n      ${shows}`).join('\n')}

Any other problem is solved where computer algebra can, and otherwise kept for a teacher.

`);

await serve({
  ...process.env,
  ANTHROPIC_API_KEY: 'scripted',
  ANTHROPIC_BASE_URL: vendor.url,
  OPENAI_API_KEY: 'scripted',
  OPENAI_BASE_URL: vendor.openAiUrl,
  OPENAI_PROTOCOL: 'responses',
  MODELS_STANDARD: 'anthropic:scripted-standard,openai:scripted-standard',
  MODELS_REASONING: 'openai:scripted-thinker',
});
