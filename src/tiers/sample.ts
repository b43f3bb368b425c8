import type { CallRecord, Effort, FailureKind, LanguageModel, ModelReply } from '../llm/language-model.ts';
import type { Judge } from '../verification/judge.ts';
import type { Formalisation, StepText } from '../verification/protocol.ts';
import { isNoAnswer, repeatsInstructions } from './no-answer.ts';
import { formalised } from './prompts/formalised.ts';
import { type Prompt, requestFor, type SampleKind } from './prompts/prompt.ts';
import type { Worked } from './prompts/worked.ts';
import { worked } from './prompts/worked.ts';
import type { Limits } from './proposal.ts';

/** One draw: what a model answered in one way of asking. Without an answer it has no vote, and `why` says why not. */
export interface Sample {
  readonly kind: SampleKind;
  /** The model that was really asked last. */
  readonly model: string;
  readonly promptVersion: string;
  /** The final answer as written, or a whole reply that holds it. */
  readonly answer: string | null;
  readonly why: FailureKind | 'false-line' | 'unsolved' | 'no-answer' | null;
  readonly steps: readonly StepText[];
  /** Whether some line could be computed, and all of those hold. */
  readonly linesHold: boolean;
  /** The equations that the answer was computed from; null for worked samples. */
  readonly formalisation: Formalisation | null;
  readonly calls: readonly CallRecord[];
}

/** How samples of one tier are drawn. */
export interface Sampling {
  readonly judge: Judge;
  readonly maxOutputTokens: number;
  readonly idleMs: number;
  readonly effort?: Effort;
}

const prompts: Readonly<Record<SampleKind, Prompt>> = { worked, formalised };

/** Draws one sample. Never rejects for anything that a model does. */
export async function drawSample(
  model: LanguageModel,
  kind: SampleKind,
  statement: string,
  sampling: Sampling,
  limits: Limits,
): Promise<Sample> {
  const prompt = prompts[kind];
  const { judge, maxOutputTokens, idleMs, effort } = sampling;
  const request = requestFor(prompt, statement, { maxOutputTokens, ...(effort === undefined ? {} : { effort }) });
  const reply = await model.ask(request, { ...limits, idleMs });
  const head = {
    kind,
    model: reply.calls.at(-1)?.model ?? model.name,
    promptVersion: prompt.version,
    calls: reply.calls,
  };
  const said = reply.kind === 'replied' ? reply.text : (reply.text ?? '');
  if (repeatsInstructions(said, prompt.instructions)) return { ...head, ...nothing };
  const read = kind === 'worked' ? await readWorked(reply, judge, limits) : await readFormalised(reply, judge, limits);
  return { ...head, ...read };
}

type Read = Omit<Sample, 'kind' | 'model' | 'promptVersion' | 'calls'>;

const nothing: Read = { answer: null, why: 'no-answer', steps: [], linesHold: false, formalisation: null };

/**
 * A reply out of shape may still end in a final answer, as those of models without structured output do; the judge takes it from the text.
 * A line that was recomputed and is false discards the sample, and says nothing about its answer.
 */
async function readWorked(reply: ModelReply, judge: Judge, limits: Limits): Promise<Read> {
  if (reply.kind === 'failed') {
    if (reply.failure !== 'malformed' || reply.text === undefined || looksLikeJson(reply.text))
      return { ...nothing, why: reply.failure };
    return isNoAnswer(reply.text) ? nothing : { ...nothing, answer: reply.text, why: null };
  }
  const { steps, answer } = reply.value as Worked;
  if (isNoAnswer(answer)) return nothing;
  const lines = steps.map(({ text, formula }) => formula || text);
  const work = await judge.ask('work', { lines, alone: true }, limits);
  const shown = steps.map(
    ({ text, formula }, index): StepText => ({
      text,
      latex: formula === '' ? null : (work.lines[index]?.latex ?? formula),
      holds: { holds: true, fails: false, unchecked: null }[work.lines[index]?.verdict ?? 'unchecked'],
    }),
  );
  if (work.firstFailing !== null) return { ...nothing, why: 'false-line', steps: shown };
  return { ...nothing, answer, why: null, steps: shown, linesHold: shown.some(({ holds }) => holds === true) };
}

async function readFormalised(reply: ModelReply, judge: Judge, limits: Limits): Promise<Read> {
  if (reply.kind === 'failed') return { ...nothing, why: reply.failure };
  const formalisation = reply.value as Formalisation;
  const solving = await judge.ask('formalised', { formalisation }, limits);
  if (solving.kind !== 'solved') return { ...nothing, why: 'unsolved', formalisation };
  return {
    answer: solving.answer.text,
    why: null,
    steps: stepsOf(formalisation, solving.evidence),
    linesHold: false,
    formalisation,
  };
}

/** What the problem was turned into is its own explanation. None of it is recomputed: that it says what the text says is what is not known. */
function stepsOf({ relations, goal }: Formalisation, evidence: string): readonly StepText[] {
  const step = (text: string): StepText => ({ text, latex: null, holds: null });
  return [
    step(`The problem as equations: ${relations.join('; ') || 'none'}.`),
    step(`Asked for: the ${goal.find} of ${goal.of}.`),
    step(evidence),
  ];
}

/** An object of another schema is no answer, whatever it says. */
function looksLikeJson(text: string): boolean {
  return /^\s*(?:```(?:json)?\s*)?[{[]/.test(text.replace(/^[\s\S]*<\/think>/i, ''));
}
