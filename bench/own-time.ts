import { readFileSync } from 'node:fs';
import { allCases } from '../src/judge/tasks/all-cases.ts';
import { type CallLimits, LanguageModel, type ModelReply, type ModelRequest } from '../src/llm/language-model.ts';
import usualPolicy from '../src/tiers/default-policy.json' with { type: 'json' };
import { Policy } from '../src/tiers/policy.ts';
import { strategiesOf } from '../src/tiers/strategies.ts';
import { budgetOf } from '../src/tutoring/budget.ts';
import { solveProblem } from '../src/tutoring/solver.ts';
import { WorkerJudge } from '../src/verification/worker-judge.ts';
import { OpenPurse } from '../test/support/vendor/limits.ts';

/*
 * What a solve costs besides models and the database: whole climbs whose models answer at once, in process. `node dist/bench/own-time.mjs [FILE.jsonl ...]`: statements of
 * {"problem"} a line, else those that we wrote for each kind of task, and word problems.
 */
const files = process.argv.slice(2);
const ours = Object.values(allCases).flatMap((cases) => cases.map(({ statement }) => statement));
const stories = Array.from(
  { length: 200 },
  (_, n) =>
    `A baker sells ${n + 12} cakes on Monday and ${n + 3} fewer on Tuesday. Each cake costs $${(n % 7) + 2}. How much does she earn on both days together?`,
);
const statements = files.length === 0 ? [...ours, ...stories] : files.flatMap(read);

/** Says at once what a good model says at length, in either way of asking; every third time something else, so that votes go on. */
class Instant extends LanguageModel {
  private times = 0;

  constructor(override readonly name: string) {
    super();
  }

  override async ask(request: ModelRequest, _: CallLimits): Promise<ModelReply> {
    const n = this.times++ % 3 === 2 ? 45 : 44;
    const worked = {
      steps: [
        { text: 'Add both days.', formula: '24 + 20 = 44' },
        { text: 'Count the cakes once more.', formula: '2*(24 - 2) = 44' },
        { text: 'So she sells them all.', formula: '' },
      ],
      answer: String(n),
    };
    const relations = ['a = 24', 'b = a - 4', 'c = a + b'];
    const names = ['a', 'b', 'c'].map((name) => ({ name, domain: 'real' }));
    const equations = { unknowns: names, relations, goal: { find: 'value', of: n === 44 ? 'c' : 'c + 1' } };
    const value = request.schema?.name === 'worked' ? worked : equations;
    const usage = { input: 300, cached: 0, output: 200, reasoning: 0 };
    const call = { model: this.name, usage, costUsd: 0, failure: null, durationMs: 0 };
    const raw = { model: this.name, requestId: null, stop: 'stop' };
    return { kind: 'replied', text: JSON.stringify(value), value, raw, calls: [call] };
  }
}

const judge = new WorkerJudge({ threads: 1, heapMb: 256, deadlineMs: 5_000 });
await judge.ready();
const sampling = { maxOutputTokens: 1_000, idleMs: 5_000 };
const strategies = strategiesOf(judge, {
  standard: [new Instant('a'), new Instant('b')],
  reasoning: [new Instant('thinker')],
  standardSampling: sampling,
  reasoningSampling: sampling,
  voting: { rule: 'lead-2', samples: 5 },
  reasoningSamples: 2,
  agreedVotes: 2,
  routing: 'ladder',
});
const ladder = { judge, strategies, policy: Policy.parse(usualPolicy) };

for (const statement of statements.slice(0, 300)) await solve(statement);
const times: { readonly ms: number; readonly statement: string; readonly method: string }[] = [];
for (const statement of statements) times.push(await solve(statement));
times.sort((one, other) => one.ms - other.ms);
const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))]?.ms ?? 0).toFixed(1);
console.log(`${times.length} solves, one after the other: median ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms`);
for (const method of new Set(times.map((each) => each.method))) {
  const part = times.filter((each) => each.method === method).map(({ ms }) => ms);
  console.log(
    `  by ${method}: ${part.length}, median ${part[Math.floor(part.length / 2)]?.toFixed(1)} ms, p99 ${part[Math.floor(0.99 * part.length)]?.toFixed(1)} ms`,
  );
}
if (process.env.SLOWEST !== undefined)
  for (const { ms, statement } of times.slice(-Number(process.env.SLOWEST)))
    console.log(`  ${ms.toFixed(1)} ms: ${statement}`);
await judge.close();

async function solve(statement: string): Promise<(typeof times)[number]> {
  const budget = budgetOf(30_000, new AbortController().signal, new OpenPurse());
  const startedMs = performance.now();
  const outcome = await solveProblem(statement, ladder, budget);
  return { ms: performance.now() - startedMs, statement, method: outcome.method ?? 'nobody' };
}

function read(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { problem: string }).problem);
}
