import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'What is the greatest common divisor of 84 and 126?', right: ['42'], wrong: ['21', '252'] },
  { statement: 'Calculate the lowest common multiple of 12, 18 and 20.', right: ['180'], wrong: ['60', '4320'] },
  { statement: 'What is the common denominator of 5/12 and -7/18?', right: ['36'], wrong: ['216'] },
  { statement: 'What is the remainder when 1234 is divided by 17?', right: ['10'], wrong: ['72', '0'] },
  { statement: 'Let q(x) = 4*x + 1. Calculate the remainder when q(9) is divided by 5.', right: ['2'], wrong: ['1'] },
  { statement: 'What is the hundreds digit of 70482?', right: ['4'], wrong: ['0', '400'] },
  { statement: 'How many positive divisors does $72$ have?', right: ['12'], wrong: ['10', '6'] },
  { statement: 'What is the sum of the positive divisors of 28?', right: ['56'], wrong: ['28'] },
  { statement: 'What is the greatest prime factor of 1365?', right: ['13'], wrong: ['91', '7'] },
  { statement: 'Find the remainder when $3^{1000}$ is divided by 7.', right: ['4'], wrong: ['1', '3'] },
  { statement: 'What is the units digit of $7^{2023}$?', right: ['3'], wrong: ['7', '9'] },
  { statement: 'Find the inverse of 5 modulo 13.', right: ['8'], wrong: ['5', '1/5'] },
];
