import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { replay } from '../src/tiers/vote.ts';
import { WorkerJudge } from '../src/verification/worker-judge.ts';
import { startService } from '../test/e2e/service.ts';
import { keyOf, readRecording, recorded } from '../test/support/vendor/recorded.ts';
import { startVendorServer } from '../test/support/vendor/server.ts';

/*
 * The whole service on recorded replies of real models: each problem by GraphQL over HTTP to an instance on a database of its own, which asks the vendors' protocols over HTTP; beside
 * it single pass, a vote of all standard models, and the reasoning model alone. Further settings (`POLICY`, `VOTING_RULE`, ...) come from the environment:
 *   node dist/bench/ladder.mjs --problems FILE --recorded FILE --recorded FILE ... --standard MODEL,MODEL,... --reasoning MODEL [--limit 300]
 * Problems are {"id","problem","answer"} a line, replies {"problem_id","model","answer","tokens"}.
 */
const { values } = parseArgs({
  options: {
    problems: { type: 'string' },
    recorded: { type: 'string', multiple: true },
    standard: { type: 'string' },
    reasoning: { type: 'string' },
    limit: { type: 'string', default: '300' },
  },
});
const standard = (values.standard ?? '').split(',');
const thinker = values.reasoning ?? '';
const recording = readRecording(values.recorded ?? []);
const problems = readFileSync(values.problems ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { id: string; problem: string; answer: string })
  .filter(({ id }) => [...standard, thinker].every((model) => recording.has(keyOf(model, id))))
  .slice(0, Number(values.limit));

const ids = new Map(problems.map(({ id, problem }) => [problem, id]));
const vendor = await startVendorServer(recorded(recording, ids));
const passed = ['POLICY', 'VOTING_RULE', 'VOTING_SAMPLES', 'ROUTING', 'REASONING_SAMPLES'] as const;
const service = await startService({
  ...Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  COMPATIBLE_BASE_URL: vendor.openAiUrl,
  MODELS_STANDARD: standard.map((model) => `compatible:${model}`).join(','),
  MODELS_REASONING: `compatible:${thinker}`,
});
const judge = new WorkerJudge({ threads: 1, heapMb: 256, deadlineMs: 5_000 });
await judge.ready();

interface Solved {
  readonly solve: {
    readonly tier: string;
    readonly assurance: string;
    readonly answer: { readonly text: string } | null;
    readonly attempts: readonly { readonly calls?: number; readonly method: string }[];
  };
}
const query = `mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { tier assurance answer { text } attempts { method calls } } } }`;
const tiers = new Map<string, number>();

const limits = { remainingMs: 30_000 };
async function isRight(given: string, expected: string): Promise<boolean> {
  // As the end of a reply: a unit that the expected answer leaves out is then no difference.
  return (await judge.ask('check', { expected, given: `The answer is: ${given}` }, limits)).verdict === 'equal';
}

interface Tally {
  right: number;
  answered: number;
  calls: number;
}
const rows = new Map<string, Tally>();
function count(strategy: string, right: boolean, answered: boolean, calls: number): void {
  const row = rows.get(strategy) ?? { right: 0, answered: 0, calls: 0 };
  rows.set(strategy, {
    right: row.right + Number(right),
    answered: row.answered + Number(answered),
    calls: row.calls + calls,
  });
}

const own: number[] = [];
for (const { id, problem, answer } of problems) {
  const replies = standard.map((model) => recording.get(keyOf(model, id))?.[0]?.answer ?? '');
  count('single pass', await isRight(replies[0] ?? '', answer), true, 1);
  const { classes } = await judge.ask('group', { answers: replies }, limits);
  const winner = replay('fixed', classes).groups[0];
  count(
    `vote of ${standard.length}`,
    winner !== undefined && (await isRight(replies[winner.first] ?? '', answer)),
    winner !== undefined,
    standard.length,
  );
  count('reasoning only', await isRight(recording.get(keyOf(thinker, id))?.[0]?.answer ?? '', answer), true, 1);

  const startedMs = performance.now();
  const reply = await service.ask<Solved>(query, { input: { problem, waitMs: 30_000, pace: 'PATIENT' } });
  own.push(performance.now() - startedMs);
  const outcome = reply.data?.solve;
  if (outcome?.attempts === undefined) throw new Error(`not answered: ${JSON.stringify(reply.errors)}`);
  const calls = outcome.attempts.reduce((sum, attempt) => sum + (attempt.calls ?? 0), 0);
  tiers.set(outcome.tier, (tiers.get(outcome.tier) ?? 0) + 1);
  const isCorrect = outcome.answer !== null && (await isRight(outcome.answer.text, answer));
  count('ladder', isCorrect, outcome.answer !== null, calls);
  count(
    `ladder, ${outcome.answer === null ? 'left to a teacher' : outcome.assurance}`,
    isCorrect,
    outcome.answer !== null,
    calls,
  );
}

const percent = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`);
process.stdout.write(
  `${problems.length} problems\nstrategy | right of all | answered | right of answered | calls a problem\n`,
);
for (const [strategy, { right, answered, calls }] of rows)
  process.stdout.write(
    `${strategy} | ${percent(right, problems.length)} | ${answered} | ${percent(right, answered)} | ${(calls / problems.length).toFixed(2)}\n`,
  );
own.sort((a, b) => a - b);
const at = (share: number) => (own[Math.floor(share * (own.length - 1))] ?? 0).toFixed(1);
process.stdout.write(`classified: ${[...tiers].map(([tier, count]) => `${tier} ${count}`).join(', ')}\n`);
process.stdout.write(`one solve by GraphQL, all replies at once: median ${at(0.5)} ms, p99 ${at(0.99)} ms\n`);
await judge.close();
await service.close();
await vendor.close();
