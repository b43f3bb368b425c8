import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJournal, SolveJournal } from '../../../src/app/solve-journal.ts';
import { AnthropicModel } from '../../../src/llm/anthropic.ts';
import type { LanguageModel, ModelRequest } from '../../../src/llm/language-model.ts';
import { withBudget } from '../../../src/llm/with-budget.ts';
import { withJournal } from '../../../src/llm/with-journal.ts';
import { Worked } from '../../../src/tiers/prompts/worked.ts';
import { CallStore, type KeptCall } from '../../../src/tutoring/ports.ts';
import type { VendorReply } from '../../support/vendor/behaviour.ts';
import { limits } from '../../support/vendor/limits.ts';
import { worked } from '../../support/vendor/script.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor/server.ts';

let vendor: VendorServer;
let model: LanguageModel;
let kept: KeptCall[];
beforeAll(async () => {
  vendor = await startVendorServer(() => worked('42'));
});
afterAll(() => vendor.close());
beforeEach(() => {
  let answer = 40;
  vendor.behave(() => worked(String(answer++)));
  model = withJournal(
    withBudget(new AnthropicModel('a', { apiKey: 'k', baseUrl: vendor.url }), { input: 1, output: 10 }),
  );
  kept = [];
});

const request: ModelRequest = {
  instructions: 'Solve.',
  input: 'What is 6 times 7?',
  schema: { name: 'worked', shape: Worked },
  maxOutputTokens: 100,
};

/** A round of the solve: what rounds before it kept is at hand, as it comes back from the database. */
function round(): SolveJournal {
  const earlier = JSON.parse(JSON.stringify(kept)) as KeptCall[];
  return new SolveJournal(earlier, async (call) => {
    kept.push(call);
  });
}

async function asked(work: () => Promise<unknown>): Promise<number> {
  const before = vendor.requests.length;
  await work();
  return vendor.requests.length - before;
}

describe('a journal of calls', () => {
  it('lets a later round read what earlier ones paid for, in their order, and asks for the rest', async () => {
    const first = limits({ journal: round() });
    const paid = [await model.ask(request, first), await model.ask(request, first)];
    const journal = round();
    const later = limits({ journal });
    const read: unknown[] = [];
    expect(await asked(async () => read.push(await model.ask(request, later), await model.ask(request, later)))).toBe(
      0,
    );
    expect(read).toEqual(JSON.parse(JSON.stringify(paid)));
    expect(journal.paidUsd).toBeCloseTo(
      paid.flatMap(({ calls }) => calls).reduce((sum, call) => sum + call.costUsd, 0),
    );
    expect(journal.paidUsd).toBeGreaterThan(0);
    expect(await asked(() => model.ask(request, later))).toBe(1);
  });

  it.each([
    ['another statement', { input: 'What is 6 times 8?' }],
    ['another version of the prompt', { instructions: 'Solve well.' }],
    ['another effort', { effort: 'high' as const }],
  ])('asks anew for %s', async (_, change) => {
    await model.ask(request, limits({ journal: round() }));
    expect(await asked(() => model.ask({ ...request, ...change }, limits({ journal: round() })))).toBe(1);
  });

  it('asks anew where what was kept does not fit any more', async () => {
    await model.ask(request, limits({ journal: round() }));
    kept = kept.map((call) => ({ ...call, reply: { ...call.reply, value: { steps: 'none' } } }));
    expect(await asked(() => model.ask(request, limits({ journal: round() })))).toBe(1);
  });

  const bad: readonly [string, VendorReply, number][] = [
    ['a reply in another shape, which was paid for', { kind: 'text', text: '{"verdict":"verified"}' }, 0],
    ['a reply that was cut off', { kind: 'text', text: '{"steps":[', stop: 'length' }, 0],
    ['trouble of the vendor, which may have passed', { kind: 'status', status: 529, type: 'overloaded_error' }, 1],
    ['a refused key, which may be another by now', { kind: 'status', status: 401, type: 'authentication_error' }, 1],
  ];
  it.each(bad)('of %s', async (_, reply, again) => {
    vendor.behave(() => reply);
    await model.ask(request, limits({ journal: round() }));
    expect(await asked(() => model.ask(request, limits({ journal: round() })))).toBe(again);
  });

  it('waits for a store that is away, and uses what was paid for even where it stays away', async () => {
    const faults: unknown[] = [];
    let away = 3;
    class Store extends CallStore {
      override callsOf = async () => [];
      override async keep(_: string, call: KeptCall): Promise<void> {
        if (away-- > 0) throw new Error('away');
        kept.push(call);
      }
    }
    const leaving = new AbortController();
    const journal = await openJournal('solve', new Store(), leaving.signal, (error) => faults.push(error));
    await model.ask(request, limits({ journal }));
    expect(kept).toHaveLength(1);
    away = Number.POSITIVE_INFINITY;
    setTimeout(() => leaving.abort(), 120);
    expect(await model.ask(request, limits({ journal }))).toMatchObject({ kind: 'replied' });
    expect(faults).toHaveLength(2);
  });
});
