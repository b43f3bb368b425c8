import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Expand (x - 4)*(x + 4).',
    right: ['x^2 - 16', '-16 + x^2'],
    wrong: ['(x-4)(x+4)', 'x^2 + 16', 'x^2 - 8x - 16'],
  },
  { statement: 'Collect the terms in 5*y - 9*y + 3.', right: ['3 - 4*y', '-4y+3'], wrong: ['5y - 9y + 3', '-y'] },
  { statement: 'Multiply: $3a(2a - b)$', right: ['6a^2 - 3ab'], wrong: ['6a^2 - b', '3a(2a-b)'] },
  {
    statement: 'Add and Subtract Polynomials Subtract the polynomials. $$(4x^2-x)-(x^2+5)$$',
    right: ['3x^2 - x - 5'],
    wrong: ['3x^2 - x + 5'],
  },

  { statement: 'Find the square: $(b-4)^2$', right: ['b^2-8b+16'], wrong: ['b^2-16', 'b^2+16'] },
  {
    statement: 'Square each binomial using the Binomial Squares Pattern. $(3c+2d)^2$',
    right: ['9c^2+12cd+4d^2'],
    wrong: ['9c^2+4d^2'],
  },

  { statement: 'Expand the binomial. $(2k-5)^2$', right: ['4k^2-20k+25'], wrong: ['4k^2-25', '4k^2+25'] },
];
