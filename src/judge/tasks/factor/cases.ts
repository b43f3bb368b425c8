import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Factor $x^2 - 5x - 24$.',
    right: ['(x-8)(x+3)', '(x+3)(x-8)', '(3+x)(x-8)'],
    wrong: ['(x+8)(x-3)', 'x^2 - 5x - 24'],
  },
  {
    statement: 'Factor completely: $3y^3 - 12y$',
    right: ['3y(y-2)(y+2)'],
    wrong: ['3y(y^2-4)', 'y(3y^2-12)', '3y(y-2)^2'],
  },
  {
    statement: 'Factor -2*a**2 + 12*a*b - 18*b**2.',
    right: ['-2*(a - 3*b)**2', '-2(3b-a)(3b-a)'],
    wrong: ['-2(a^2 - 6ab + 9b^2)'],
  },
  { statement: 'Factor $x^4 + 4$.', right: ['(x^2+2x+2)(x^2-2x+2)'], wrong: ['x^4+4', '(x^2+2)^2'] },
  {
    statement: 'Factor out the greatest common factor from the polynomial $12m^3 + 8m$.',
    right: ['4m(3m^2+2)'],
    wrong: ['2m(6m^2+4)', '4(3m^3+2m)'],
  },

  {
    statement: 'Greatest Common Factor Factor the greatest common factor from each polynomial. $$6x+14$$',
    right: ['2(3x+7)'],
    wrong: ['6(x+14)', '6x+14', '2(3x+14)'],
  },
];
