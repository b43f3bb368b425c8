import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import type { CheckKind } from '../../verification/verdict.ts';
import type { Judgement } from './task-kind.ts';

/** Judgements in the words of a check; every check ends in one of these. */
export function verified(kind: CheckKind, evidence: string): Judgement {
  return { verdict: 'VERIFIED', findings: [{ kind, verdict: 'VERIFIED', evidence }], notChecked: [] };
}

export function refuted(kind: CheckKind, evidence: string, feedback?: string): Judgement {
  const judgement: Judgement = {
    verdict: 'REFUTED',
    findings: [{ kind, verdict: 'REFUTED', evidence }],
    notChecked: [],
  };
  return feedback === undefined ? judgement : { ...judgement, feedback };
}

/** The value is right, the form is not the one asked for. */
export function wrongForm(evidence: string, feedback: string): Judgement {
  return { ...refuted('FORM', evidence, feedback), wrongForm: true };
}

export function undecided(kind: CheckKind, what: string): Judgement {
  return { verdict: 'UNDECIDED', findings: [{ kind, verdict: 'UNDECIDED', evidence: what }], notChecked: [what] };
}

/** Inline math of a printed task or of evidence. */
export function math(tree: Tree): string {
  return `$${printText(tree)}$`;
}
