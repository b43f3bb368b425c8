import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Behaviour } from './behaviour.ts';
import { scripted, worked } from './script.ts';

const Row = z.object({
  problem_id: z.string(),
  model: z.string(),
  answer: z.string().nullish(),
  tokens: z.number().nullish(),
});

/** Recorded replies, by model and problem. */
export type Recording = ReadonlyMap<string, readonly z.infer<typeof Row>[]>;

/** Reads files of recorded replies, one JSON object a line. */
export function readRecording(files: readonly string[]): Recording {
  const rows = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
  const recording = new Map<string, z.infer<typeof Row>[]>();
  for (const text of rows) {
    const row = Row.parse(JSON.parse(text));
    const key = keyOf(row.model, row.problem_id);
    recording.set(key, [...(recording.get(key) ?? []), row]);
  }
  return recording;
}

export function keyOf(model: string, problemId: string): string {
  return `${model} ${problemId}`;
}

/**
 * A vendor that replies as the models of a recording did, each sample once and then again from the first. Nobody recorded equations: whoever asks
 * for them gets an empty reply.
 * @param idOf the id under which a statement was recorded
 */
export function recorded(recording: Recording, idOf: ReadonlyMap<string, string>): Behaviour {
  const drawn = new Map<string, number>();
  return scripted(({ problem, kind, request }) => {
    const key = keyOf(request.model, idOf.get(problem) ?? '');
    const samples = recording.get(key) ?? [];
    const place = drawn.get(key) ?? 0;
    const sample = samples[place % Math.max(1, samples.length)];
    if (kind === 'formalised' || sample === undefined) return { kind: 'text', text: '' };
    drawn.set(key, place + 1);
    return { ...worked(sample.answer ?? ''), tokens: { input: 300, output: sample.tokens ?? 200 } } as ReturnType<
      typeof worked
    >;
  });
}
