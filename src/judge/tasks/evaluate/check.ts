import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { Evaluate } from './phrases.ts';

/** Compares the answer with the expression itself, exactly. */
export function check({ expression }: Evaluate, answer: Tree): Judgement {
  const equality = decideEquality(expression, answer);
  switch (equality.kind) {
    case 'equal':
      return verified('EVALUATION', equality.evidence);
    case 'different':
      return refuted('EVALUATION', equality.evidence, `${printText(answer)} is not the value of the expression.`);
    case 'undecided':
      return undecided('EVALUATION', equality.reason);
  }
}
