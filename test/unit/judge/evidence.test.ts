import { describe, expect, it } from 'vitest';
import { inWords, writeEvidence } from '../../../src/judge/evidence.ts';

describe('evidence', () => {
  it.each([
    ['$x^2 = 4$: $x = 2$ satisfies it.', 'x^2 = 4: x = 2 satisfies it.', '$x^{2} = 4$: $x = 2$ satisfies it.'],
    ['it is $1/2$, not $sqrt(2)$', 'it is 1/2, not sqrt(2)', 'it is $\\frac{1}{2}$, not $\\sqrt{2}$'],
  ])('%s is written in words and in LaTeX', (said, evidence, evidenceLatex) => {
    expect(writeEvidence(said)).toEqual({ evidence, evidenceLatex });
  });

  it('has no LaTeX where words say it all', () => {
    expect(writeEvidence('both are written alike')).toEqual({ evidence: 'both are written alike' });
  });

  it('leaves a formula that does not read back to itself as it was typed', () => {
    expect(writeEvidence('$2 +$ is none, $x$ is one')).toEqual({
      evidence: '2 + is none, x is one',
      evidenceLatex: '2 + is none, $x$ is one',
    });
  });

  it('keeps an amount of money', () => {
    expect(inWords('$$5$ is asked for')).toBe('$5 is asked for');
  });
});
