import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnthropicModel } from '../../../src/llm/anthropic.ts';
import { OpenAiModel } from '../../../src/llm/openai.ts';
import type { Limits, Problem, Strategy } from '../../../src/tiers/proposal.ts';
import { reasoning } from '../../../src/tiers/reasoning.ts';
import type { Sample, Sampling } from '../../../src/tiers/sample.ts';
import { selfConsistency } from '../../../src/tiers/self-consistency.ts';
import { singlePass } from '../../../src/tiers/single-pass.ts';
import { WorkerJudge } from '../../../src/verification/worker-judge.ts';
import type { VendorReply } from '../../support/vendor/behaviour.ts';
import { OpenPurse } from '../../support/vendor/limits.ts';
import { type Asked, equations, scripted, worked } from '../../support/vendor/script.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor/server.ts';

let vendor: VendorServer;
let judge: WorkerJudge;
beforeAll(async () => {
  vendor = await startVendorServer(() => ({ kind: 'hang' }));
  judge = new WorkerJudge({ threads: 1, heapMb: 256, deadlineMs: 5_000 });
  await judge.ready();
});
afterAll(async () => {
  await judge.close();
  await vendor.close();
});

const task = 'Solve x^2 - 5x + 6 = 0';
const prose = 'How many birds does the farmer keep?';

async function problemOf(statement: string): Promise<Problem> {
  return { statement, reading: await judge.ask('read', { statement }, { remainingMs: 5_000 }) };
}

function limits(): Limits {
  return { remainingMs: 20_000, signal: new AbortController().signal, purse: new OpenPurse() };
}

const models = () =>
  [
    new AnthropicModel('a', { apiKey: 'k', baseUrl: vendor.url }),
    new OpenAiModel('o', { apiKey: 'k', baseUrl: vendor.openAiUrl }),
  ] as const;
const sampling = (): Sampling => ({ judge, maxOutputTokens: 1_000, idleMs: 5_000 });

async function propose(
  strategy: Strategy,
  statement: string,
  play: (asked: Asked) => VendorReply,
  earlier: readonly Sample[] = [],
) {
  const before = vendor.requests.length;
  vendor.behave(scripted(play));
  const proposal = await strategy.propose(await problemOf(statement), limits(), earlier);
  return { proposal, asked: vendor.requests.slice(before) };
}

const vote = (samples = 5) => selfConsistency(models(), { rule: 'lead-2', samples }, sampling());

describe('self-consistency', () => {
  it('asks two makers in two ways, and no more where they agree', async () => {
    const { proposal, asked } = await propose(vote(), prose, ({ kind }) =>
      kind === 'worked' ? worked('29') : equations(['n = 29'], 'n', 'n'),
    );
    expect(asked.map(({ protocol }) => protocol).sort()).toEqual(['anthropic', 'responses']);
    expect(proposal).toMatchObject({
      kind: 'answer',
      suggestion: { answer: { text: '29' }, support: { votes: 2, voters: 2, formalisedAgrees: true } },
      usage: { calls: 2 },
    });
  });

  it('counts answers as one that are written in different ways', async () => {
    const { proposal } = await propose(vote(), prose, ({ kind }) =>
      kind === 'worked' ? worked('\\frac{1}{2}') : equations(['n = 0.5'], 'n', 'n'),
    );
    expect(proposal).toMatchObject({ kind: 'answer', groups: [{ votes: 2 }] });
  });

  it('takes the votes of an answer that the task refutes', async () => {
    const { proposal } = await propose(vote(), task, ({ earlier }) => worked(earlier < 4 ? '1, 6' : '2, 3'));
    expect(proposal).toMatchObject({ kind: 'answer', suggestion: { answer: { text: '2, 3' } } });
    expect(proposal.groups).toMatchObject([{ verdict: 'REFUTED' }, { verdict: 'VERIFIED' }]);
  });

  it('has nothing to suggest where all answers are refuted', async () => {
    const { proposal } = await propose(vote(), task, () => worked('1, 6'));
    expect(proposal).toMatchObject({ kind: 'none', because: 'REFUTED' });
  });

  it('ends with the first proof, aborts what is still drawn, and has that in its books', async () => {
    const { proposal } = await propose(vote(), task, ({ request }) =>
      request.protocol === 'anthropic' ? worked('2, 3') : ({ ...worked('9'), delayMs: 8_000 } as VendorReply),
    );
    expect(proposal).toMatchObject({ kind: 'answer', usage: { calls: 2 } });
    expect(proposal.samples.map(({ why }) => why)).toEqual([null, 'aborted']);
    expect(proposal.samples[1]?.calls[0]?.usage.input).toBeGreaterThan(0);
  });

  it('takes the sample of the easy tier for its first', async () => {
    const easy = singlePass(models()[0], sampling());
    const { proposal: first } = await propose(easy, prose, () => worked('29'));
    const { asked } = await propose(
      vote(),
      prose,
      ({ kind }) => (kind === 'worked' ? worked('29') : equations(['n = 29'], 'n', 'n')),
      first.samples,
    );
    expect(asked).toHaveLength(1);
  });

  it('draws no more than it may', async () => {
    const { proposal, asked } = await propose(vote(), prose, ({ kind, earlier }) =>
      kind === 'worked' ? worked(`${earlier}`) : equations([`n = ${90 + earlier}`], 'n', 'n'),
    );
    expect(asked).toHaveLength(5);
    expect(proposal).toMatchObject({ kind: 'answer', suggestion: { support: { votes: 1, voters: 5 } } });
  });

  it.each<[string, VendorReply, string]>([
    ['truncated', { kind: 'text', text: '{"steps":[', stop: 'length' }, 'UNREADABLE_ANSWER'],
    ['refused', { kind: 'text', text: 'No.', stop: 'refusal' }, 'UNREADABLE_ANSWER'],
    ['without mathematics', worked('see above (a) ((('), 'UNREADABLE_ANSWER'],
    ['not given by the vendor', { kind: 'status', status: 500 }, 'MODEL_FAILURE'],
  ])('has no vote from samples that are %s', async (_, reply, because) => {
    const { proposal } = await propose(vote(3), prose, () => reply);
    expect(proposal).toMatchObject({ kind: 'none', because });
  });
});

describe('reasoning', () => {
  const think = () => reasoning([models()[1]], { samples: 2, agreedVotes: 2 }, { ...sampling(), effort: 'high' });

  it('asks once, with effort, where its answer is proved', async () => {
    const { proposal, asked } = await propose(think(), task, () => worked('2, 3'));
    expect(asked.map(({ effort }) => effort)).toEqual(['high']);
    expect(proposal).toMatchObject({ kind: 'answer', suggestion: { answer: { text: '2, 3' } } });
  });

  it('asks once where an earlier sample of another maker agrees', async () => {
    const { proposal: first } = await propose(singlePass(models()[0], sampling()), prose, () => worked('29'));
    const { proposal, asked } = await propose(think(), prose, () => worked('29'), first.samples);
    expect(asked).toHaveLength(1);
    expect(proposal).toMatchObject({ suggestion: { support: { votes: 2, voters: 2 } }, usage: { calls: 1 } });
  });

  it('does not let earlier samples outvote it', async () => {
    const { proposal: first } = await propose(singlePass(models()[0], sampling()), prose, () => worked('31'));
    const earlier = [...first.samples, ...first.samples, ...first.samples];
    const { proposal } = await propose(
      think(),
      prose,
      ({ kind }) => (kind === 'worked' ? worked('29') : equations(['n = 29'], 'n', 'n')),
      earlier,
    );
    expect(proposal).toMatchObject({ suggestion: { answer: { text: '29' }, support: { votes: 2, voters: 2 } } });
  });
});
