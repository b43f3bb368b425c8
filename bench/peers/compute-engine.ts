import { createRequire } from 'node:module';
import path from 'node:path';
import type { Peer } from './peer.ts';

interface Expression {
  isSame(other: Expression): boolean;
  isEqual(other: Expression): boolean | undefined;
  isIdenticallyEqual(other: Expression): boolean | undefined;
}

/**
 * compute-engine by the ladder of its documentation: the same expression, the same value, an identity in the free variables. It is installed apart
 * (`npm ci --prefix bench`), because it asks for a newer Node than the service does. @throws Error where it is not installed.
 */
export function computeEngine(): Peer {
  const load = createRequire(path.resolve('bench/package.json'));
  const { ComputeEngine } = load('@cortex-js/compute-engine') as {
    ComputeEngine: new () => { parse(latex: string): Expression };
  };
  const engine = new ComputeEngine();
  return {
    name: 'compute-engine',
    check(expected, given) {
      try {
        const [left, right] = [engine.parse(expected), engine.parse(given)];
        const same = left.isSame(right) || (left.isEqual(right) ?? left.isIdenticallyEqual(right));
        return same === undefined ? 'undecided' : same ? 'equal' : 'different';
      } catch {
        return 'undecided'; // it throws on some input that it cannot take
      }
    },
    close: () => {},
  };
}
