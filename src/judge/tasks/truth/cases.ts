import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Is 91 prime?', right: ['False', 'No'], wrong: ['True', 'yes'] },
  { statement: 'Is 91 a composite number?', right: ['True'], wrong: ['False'], open: ['7'] },
  { statement: 'Is 1 composite?', right: ['False'], wrong: ['True'] },
  { statement: 'Does 9 divide 1233?', right: ['True'], wrong: ['False'] },
  { statement: 'Is 34 a multiple of 8?', right: ['False'], wrong: ['True'] },
  { statement: 'Is -3/7 greater than -0.43?', right: ['True'], wrong: ['False'] },
  { statement: 'Is 0.5 >= 1/2?', right: ['True'], wrong: ['False'] },
  { statement: 'Are 2/3 and 0.67 unequal?', right: ['True'], wrong: ['False'] },
];
