import { z } from 'zod';

/** What `verity verify` printed once of a statement and an answer: all that its verdict rests on. */
export const Recorded = z.object({
  problem: z.string(),
  answer: z.string(),
  verdict: z.string(),
  task: z.string().nullable(),
  checks: z.array(z.object({ kind: z.string(), verdict: z.string(), evidence: z.string(), engine: z.string() })),
  notChecked: z.array(z.string()),
  verifier: z.string(),
});
export type Recorded = z.infer<typeof Recorded>;

/** A record beside the same verification made again: `same` where verdict, checks and evidence are; else what differs, the old before the new. */
export interface Replayed {
  readonly replay: 'same' | 'different';
  readonly verdict: string;
  readonly differs: readonly { readonly what: string; readonly was: string; readonly is: string }[];
}

/** Compares all but durations. A newer verifier or engine is named, and alone makes no difference. */
export function replayed(was: Recorded, is: Recorded): Replayed {
  const [before, after] = [facts(was), facts(is)];
  const differs = [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const pair = { what, was: before.get(what) ?? 'none', is: after.get(what) ?? 'none' };
    return pair.was === pair.is ? [] : [pair];
  });
  const isSame = differs.every(({ what }) => what.endsWith('engine') || what === 'verifier');
  return { replay: isSame ? 'same' : 'different', verdict: is.verdict, differs };
}

function facts({ verdict, task, checks, notChecked, verifier }: Recorded): Map<string, string> {
  const ofChecks = checks.flatMap((check, index) =>
    (['kind', 'verdict', 'evidence', 'engine'] as const).map((part): [string, string] => [
      `check ${index + 1}: ${part}`,
      check[part],
    ]),
  );
  return new Map([
    ['verdict', verdict],
    ['task', task ?? 'none'],
    ['not checked', notChecked.join(' ')],
    ...ofChecks,
    ['verifier', verifier],
  ]);
}
