/** What a check, or all checks together, came to. Nothing but a computed difference refutes; a timeout is UNDECIDED. */
export type VerdictKind = 'VERIFIED' | 'REFUTED' | 'UNDECIDED';

/** What was looked at. The list is open for new kinds of check; a name never changes its meaning. */
export type CheckKind =
  | 'READING'
  | 'SUBSTITUTION'
  | 'IDENTITY'
  | 'EVALUATION'
  | 'DERIVATIVE'
  | 'NUMERIC'
  | 'DOMAIN'
  | 'COMPLETENESS'
  | 'FORM'
  | 'UNITS'
  | 'WORKING'
  | 'FORMALISATION'
  | 'AGREEMENT';

/** One thing that was computed, readable by a teacher. */
export interface Check {
  readonly kind: CheckKind;
  readonly verdict: VerdictKind;
  /** What was computed, with its values: `x = 2: 2^2 - 5*2 + 6 = 0`. */
  readonly evidence: string;
  /** The same with its formulas as LaTeX in `$...$`; absent where words say it all. */
  readonly evidenceLatex?: string;
  /** The engine that did it, with its version: `verity-exact 1`. */
  readonly engine: string;
  readonly durationMs: number;
}

/** The outcome of verifying one answer against one statement. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly checks: readonly Check[];
  /** What was not checked, in plain words; empty only where the verdict is VERIFIED. */
  readonly notChecked: readonly string[];
}
