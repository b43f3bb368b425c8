import { describe, expect, it } from 'vitest';
import { isInForm } from '../../../../src/judge/form/is-in-form.ts';
import { readMath } from '../../../../src/math/read.ts';
import type { Form } from '../../../../src/verification/protocol.ts';

function formOf(text: string, form: Form): 'met' | 'unmet' {
  const reading = readMath(text);
  if (reading.kind === 'unreadable') throw new Error(`${text}: ${reading.message}`);
  return isInForm(reading.tree, form);
}

const table: Readonly<Record<Form, { readonly met: readonly string[]; readonly unmet: readonly string[] }>> = {
  factored: {
    met: [
      '5(t-1)(t+4)',
      '-(2-t)(t+4)^3',
      'y^2+1',
      '3m(m-2n)',
      '(a-b)^500',
      '(sin(x)-1)(sin(x)+1)',
      '(x+1)/((x-3)(x+2))',
    ],
    unmet: ['5t-10', '(t-1)(3t+12)', 'y^2-9', 't^2+5t+6', 'm(m^2-4)', 'u(1+1/u)', '(x^2-1)/(x-3)'],
  },
  expanded: {
    met: ['t^2+3t-4', 'u+1', '2+sqrt(18)', 'y = 3t - 5', '(t^2+1)/2'],
    unmet: ['3(t-1)', '(t-1)(t+4)', '(t+2)^2', 't^2-(a+b)t', '-(t+1)', '(1+sqrt(2))(1-sqrt(3))'],
  },
  'lowest-terms': {
    met: ['3/7', '0.4', 'x+2/5', 'sqrt(7)/7', '6x/(9y)', '2 3/5'],
    unmet: ['4/10', '5/1', '3/(-7)', '1/0', '6x/9', '2/sqrt(7)', '1/(2-sqrt(3))', 'sin(2/8*x)', '2 4/6'],
  },
  simplified: {
    met: [
      '5x-y',
      '-4t*u',
      '1/y',
      '3/8*u',
      '(u+1)/(u+4)',
      '(5u+5v)/(2p+2q)',
      'y=7x',
      'v=3',
      '2sqrt(3)',
      '6%',
      '3.2*10^5',
    ],
    unmet: [
      'x+y-x',
      '6/3',
      '--u',
      '2*3*u',
      '(u+1)/(3(u+1))',
      '1/u^-1',
      '(6u+6)/(u+1)',
      'v+2=u+2',
      '3uv=0',
      'sqrt(20)',
      '2^4',
      'u*u',
      'a/(b+1)+2/(b+1)',
    ],
  },
  decimal: { met: ['0.75', '-3', '0.1\\overline{6}', '12.5%'], unmet: ['3/4', 'sqrt(2)', '2*0.5'] },
  exact: { met: ['3/4', 'sqrt(2)', '2pi', '0.\\overline{3}'], unmet: ['0.75', '2.5pi'] },
  scientific: { met: ['3.2*10^5', '-7*10^{-3}', '4.1e-6'], unmet: ['32*10^4', '0.3*10^2', '320000', '10^5'] },
};

describe.each(Object.entries(table))('%s', (form, { met, unmet }) => {
  it.each(met)('%s is', (text) => expect(formOf(text, form as Form)).toBe('met'));
  it.each(unmet)('%s is not', (text) => expect(formOf(text, form as Form)).toBe('unmet'));
});
