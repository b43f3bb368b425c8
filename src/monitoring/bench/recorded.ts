import { z } from 'zod';

/** A problem with its answer, as bench files give it. */
export const RecordedProblem = z.object({
  id: z.string(),
  problem: z.string(),
  answer: z.coerce.string(),
  level: z.union([z.string(), z.number()]).nullish(),
});
export type RecordedProblem = z.infer<typeof RecordedProblem>;

/** One recorded reply of a model. */
export const RecordedReply = z.object({
  problem_id: z.string(),
  model: z.string(),
  sample: z.union([z.string(), z.number()]).optional(),
  text: z.string().nullish(),
  answer: z.coerce.string().nullish(),
  tokens: z.number().nullish(),
});
export type RecordedReply = z.infer<typeof RecordedReply>;

/** Characters that make a token of English and mathematics, roughly; only where a recording does not say its tokens. */
const charactersPerToken = 3.5;

/** Tokens of a reply as recorded, or estimated from its length. */
export function tokensOf({ tokens, text }: RecordedReply): number {
  return tokens ?? Math.ceil((text?.length ?? 0) / charactersPerToken);
}

/** The model's own confidence, where its reply states one as `"confidence": .9` or `confidence: 90 %`. */
export function confidenceOf({ text }: RecordedReply): number | null {
  const stated = /\bconfidence"?\s*[:=]\s*"?(\d+(?:\.\d+)?)\s*(%?)/i.exec(text ?? '');
  if (stated === null) return null;
  const value = Number(stated[1]);
  return stated[2] === '%' || value > 1 ? value / 100 : value;
}

/** The working of a reply as lines; replies in JSON carry it in a field. */
export function workingOf({ text }: RecordedReply): readonly string[] {
  const fields = /"(?:reasoning|solution|steps)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text ?? '');
  const working = fields?.[1] === undefined ? (text ?? '') : unescaped(fields[1]);
  return working
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function unescaped(json: string): string {
  try {
    return String(JSON.parse(`"${json}"`));
  } catch {
    return json.replaceAll('\\n', '\n');
  }
}
