import { setTimeout as delay } from 'node:timers/promises';
import Table from 'cli-table3';
import { CappedPurse } from '../src/llm/capped-purse.ts';
import { firstOf } from '../src/llm/first-of.ts';
import type { LanguageModel, ModelRequest } from '../src/llm/language-model.ts';
import { RetryAllowance } from '../src/llm/retry-allowance.ts';
import { withBreaker } from '../src/llm/with-breaker.ts';
import { withRetry } from '../src/llm/with-retry.ts';
import { tiers } from '../src/tiers/tier.ts';
import { budgetOf } from '../src/tutoring/budget.ts';
import { solveProblem } from '../src/tutoring/solver.ts';
import { ladderOfOneTier, vendors } from '../test/support/one-tier.ts';
import { adapters } from '../test/support/vendor/adapters.ts';
import { faults, right } from '../test/support/vendor/faults.ts';
import { limits } from '../test/support/vendor/limits.ts';
import { startVendorServer } from '../test/support/vendor/server.ts';

/*
 * What faults of vendors come to, in figures that a test does not assert because they depend on the machine: how long past its deadline a whole solve ends, for each fault, adapter
 * and tier; how soon a socket is closed when the asker leaves; how much retries multiply calls; what the breaker lets through; and how many are
 * answered with one of two vendors down. `node dist/bench/faults.mjs`, best on a machine that does nothing else.
 */
const deadlineMs = 600;
const request: ModelRequest = { instructions: 'Solve.', input: 'What is 6 times 7?', maxOutputTokens: 1_000 };
const server = await startVendorServer(() => right);

const late = new Table({ head: ['past the deadline, at most', ...tiers], style: { head: [], border: [] } });
for (const vendor of vendors) {
  const row: string[] = [];
  for (const tier of tiers) {
    const past: number[] = [];
    for (const [, fault] of faults) {
      server.behave(() => fault);
      const ladder = ladderOfOneTier(server, vendor, tier);
      const budget = budgetOf(deadlineMs, new AbortController().signal, new CappedPurse(1e9, null));
      const startedMs = performance.now();
      await solveProblem('How many?', ladder, budget);
      past.push(performance.now() - startedMs - deadlineMs);
    }
    row.push(`${Math.max(0, Math.max(...past)).toFixed(0)} ms`);
  }
  late.push([`${vendor}, ${faults.length} faults`, ...row]);
}
console.log(late.toString());

const each = new Table({
  head: ['', 'socket closed after an abort', 'calls of 100 that all fail', 'before the breaker opens', 'probes'],
  style: { head: [], border: [] },
});
for (const { vendor, open } of adapters) {
  const closing: number[] = [];
  for (let n = 0; n < 20; n++) closing.push(await closedAfterMs(open(server)));
  server.behave(() => ({ kind: 'status', status: 500 }));
  const retrying = withRetry(open(server), { allowance: new RetryAllowance(), baseMs: 0, capMs: 1, most: 2 });
  const all = await made(async () => {
    for (let n = 0; n < 100; n++) await retrying.ask(request, limits());
  });
  const broken = withBreaker(open(server), { failures: 5, openMs: 200, brokenMs: 60_000 });
  const before = await made(async () => {
    for (let n = 0; n < 20; n++) await broken.ask(request, limits());
  });
  await delay(300);
  server.behave(() => ({ ...right, delayMs: 50 }));
  const probes = await made(() => Promise.all(Array.from({ length: 10 }, () => broken.ask(request, limits()))));
  each.push([vendor, `${Math.max(...closing).toFixed(0)} ms at most`, all, before, probes]);
}
console.log(each.toString());

const good = await startVendorServer(() => right);
const [first, second] = adapters;
const guarded = (model: LanguageModel) => {
  const broken = withBreaker(model, { failures: 5, openMs: 60_000, brokenMs: 60_000 });
  return withRetry(broken, { allowance: new RetryAllowance(), baseMs: 5, capMs: 20, most: 2 });
};
let [answered, asked] = [0, 0];
for (const [, fault] of faults.filter(([, { kind }]) => kind !== 'text' && kind !== 'drip')) {
  if (first === undefined || second === undefined) break;
  server.behave(() => fault);
  const model = firstOf([guarded(first.open(server)), guarded(second.open(good))]);
  for (let n = 0; n < 20; n++) {
    const round = Array.from({ length: 10 }, () => model.ask(request, limits({ remainingMs: 20_000, idleMs: 1_000 })));
    for (const reply of await Promise.all(round)) answered += reply.kind === 'replied' ? 1 : 0;
    asked += 10;
  }
}
console.log(
  `one of two vendors down, every fault: ${answered} of ${asked} answered (${((100 * answered) / asked).toFixed(2)} %)`,
);
process.exit(0);

/** Until the vendor sees the connection go, when the asker of a reply that does not come leaves. */
async function closedAfterMs(model: LanguageModel): Promise<number> {
  server.behave(() => ({ kind: 'stall' }));
  const leaving = new AbortController();
  const [seen, left] = [server.requests.length, server.left];
  const reply = model.ask(request, limits({ signal: leaving.signal }));
  while (server.requests.length === seen) await delay(1);
  await delay(10);
  const leftMs = performance.now();
  leaving.abort();
  while (server.left === left) await new Promise(setImmediate);
  const tookMs = performance.now() - leftMs;
  await reply;
  return tookMs;
}

async function made(work: () => Promise<unknown>): Promise<number> {
  const before = server.requests.length;
  await work();
  return server.requests.length - before;
}
