import type { ZodType } from 'zod';
import type { ModelRequest } from '../../llm/language-model.ts';
import { quoted } from './boundary.ts';

/** In what way a model is asked. Samples of different kinds err less often together than samples of one. */
export const sampleKinds = ['worked', 'formalised'] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** One way of asking. The version is kept with every attempt, and changes with every word. */
export interface Prompt {
  readonly kind: SampleKind;
  readonly version: string;
  readonly instructions: string;
  readonly shape: ZodType;
}

/** The statement is all that is sent of a student, and travels as data alone. */
export function requestFor(
  { kind, instructions, shape }: Prompt,
  statement: string,
  options: Pick<ModelRequest, 'effort' | 'maxOutputTokens'>,
): ModelRequest {
  return { instructions, input: quoted(statement), schema: { name: kind, shape }, ...options };
}
