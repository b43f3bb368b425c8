import { readFile } from 'node:fs/promises';
import type { ZodType } from 'zod';
import type { Case, Checked, Sample, Source } from '../monitoring/bench/case.ts';
import {
  confidenceOf,
  type RecordedProblem,
  type RecordedReply,
  tokensOf,
  workingOf,
} from '../monitoring/bench/recorded.ts';
import type { Level } from '../monitoring/scenario.ts';
import { familyOf } from '../monitoring/statistics/families.ts';
import { classify } from '../tiers/classify.ts';
import type { Judge } from '../verification/judge.ts';
import { Misuse } from './misuse.ts';

/** How recordings stand for the tiers, and what they cost. */
export interface RecordedSettings {
  /** Models of the standard tier in the order in which they are drawn, and the reasoning tier's. */
  readonly models: Readonly<Record<Source, readonly string[]>>;
  readonly usdPerMillion: Readonly<Record<Source, number>>;
  /** For an estimate of latency where none is recorded. */
  readonly tokensPerSecond: number;
  readonly deadlineMs: number;
  readonly jobs: number;
  onProgress(): void;
}

/** Reads JSON Lines of one shape. @throws Misuse naming the line that is not */
export async function readLines<T>(file: string, shape: ZodType<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Misuse(error.message);
  });
  return text
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      try {
        return shape.parse(JSON.parse(line));
      } catch (error) {
        throw new Misuse(`${file}:${index + 1}: ${error instanceof Error ? error.message : error}`);
      }
    });
}

/**
 * Judges recorded replies: groups the answers of each problem with the right one by symbolic equality, verifies each class against the
 * statement, and recomputes the working. Problems without a reply of the first standard model are left out.
 */
export async function recordedCases(
  problems: readonly RecordedProblem[],
  replies: readonly RecordedReply[],
  judge: Judge,
  settings: RecordedSettings,
): Promise<readonly Case[]> {
  const byProblem = new Map<string, RecordedReply[]>();
  for (const reply of replies) byProblem.set(reply.problem_id, [...(byProblem.get(reply.problem_id) ?? []), reply]);
  const rows = problems.flatMap((problem) => {
    const own = byProblem.get(problem.id) ?? [];
    const of = (source: Source) =>
      settings.models[source].flatMap((model) => own.filter((each) => each.model === model));
    const row = { problem, standard: of('standard'), reasoning: of('reasoning') };
    return row.standard.length > 0 ? [row] : [];
  });
  const cases: Case[] = [];
  const work = rows.entries();
  const worker = async () => {
    for (const [index, row] of work) {
      cases[index] = await caseOf(row.problem, { standard: row.standard, reasoning: row.reasoning }, judge, settings);
      settings.onProgress();
    }
  };
  await Promise.all(Array.from({ length: settings.jobs }, worker));
  return cases;
}

async function caseOf(
  problem: RecordedProblem,
  replies: Readonly<Record<Source, readonly RecordedReply[]>>,
  judge: Judge,
  settings: RecordedSettings,
): Promise<Case> {
  const limits = { remainingMs: settings.deadlineMs };
  const all = (['standard', 'reasoning'] as const).flatMap((source) =>
    replies[source].map((reply) => ({ source, reply })),
  );
  const answers = all.map(({ reply }) => reply.answer ?? '');
  const { classes } = await judge.ask('group', { answers: [problem.answer, ...answers] }, limits);
  const verdicts = new Map<number, Promise<Checked>>();
  const samples = await Promise.all(
    all.map(async ({ source, reply }, index): Promise<{ source: Source; sample: Sample }> => {
      const group = answers[index]?.trim() === '' ? null : (classes[index + 1] ?? null);
      const known =
        group === null ? null : (verdicts.get(group) ?? verify(judge, problem.problem, reply.answer ?? '', settings));
      if (group !== null && known !== null) verdicts.set(group, known);
      const work = await judge.ask('work', { lines: workingOf(reply).slice(0, 200) }, limits);
      const tokens = tokensOf(reply);
      const sample: Sample = {
        model: reply.model,
        group,
        isRight: group !== null && group === classes[0],
        checked: known === null ? null : await known,
        workingFails: work.lines.some(({ verdict }) => verdict !== 'unchecked') ? work.firstFailing !== null : null,
        confidence: confidenceOf(reply),
        usd: (tokens * settings.usdPerMillion[source]) / 1e6,
        latencyMs: (1000 * tokens) / settings.tokensPerSecond,
      };
      return { source, sample };
    }),
  );
  const of = (source: Source) => samples.filter((each) => each.source === source).map(({ sample }) => sample);
  return {
    id: problem.id,
    family: familyOf(problem.problem),
    statement: problem.problem,
    level: levelOf(problem.level),
    predicted: predict(problem.problem),
    samples: { standard: of('standard'), reasoning: of('reasoning') },
  };
}

async function verify(
  judge: Judge,
  statement: string,
  answer: string,
  { deadlineMs }: RecordedSettings,
): Promise<Checked> {
  const { verdict } = await judge.ask('verify', { statement, answer }, { remainingMs: deadlineMs });
  return verdict.kind === 'VERIFIED' ? 'verified' : verdict.kind === 'REFUTED' ? 'refuted' : null;
}

/** Levels as of MATH, or written as words; anything else is no level. */
function levelOf(level: string | number | null | undefined): Level | null {
  const number = Number(level);
  if (level === null || level === undefined) return null;
  if (Number.isFinite(number)) return number <= 2 ? 'easy' : number <= 3 ? 'medium' : 'hard';
  return level === 'easy' || level === 'medium' || level === 'hard' ? level : null;
}

function predict(statement: string): Level {
  const { tier } = classify(statement);
  return tier === 'EASY' ? 'easy' : tier === 'MEDIUM' ? 'medium' : 'hard';
}
