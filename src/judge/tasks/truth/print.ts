import { math } from '../findings.ts';
import type { Truth } from './phrases.ts';

export function print({ claim, of }: Truth): string {
  const [a = '', b = ''] = of.map(math);
  switch (claim) {
    case 'prime':
      return `Is ${a} a prime number?`;
    case 'composite':
      return `Is ${a} a composite number?`;
    case 'divides':
      return `Does ${a} divide ${b}?`;
    case '=':
      return `Is ${a} equal to ${b}?`;
    case '!=':
      return `Is ${a} not equal to ${b}?`;
    case '<':
      return `Is ${a} less than ${b}?`;
    case '<=':
      return `Is ${a} at most ${b}?`;
    case '>':
      return `Is ${a} greater than ${b}?`;
    case '>=':
      return `Is ${a} at least ${b}?`;
  }
}
