import { createRequire } from 'node:module';
import path from 'node:path';

/** Another checker: two LaTeX answers in, a verdict out. */
export interface Peer {
  readonly name: string;
  check(expected: string, given: string): 'equal' | 'different' | 'undecided';
}

interface Engine {
  parse(latex: string): { isEqual(other: unknown): boolean | undefined };
}

/**
 * compute-engine by its documented comparison, `isEqual`, which has three values. It is installed apart (`npm ci --prefix bench`), because it asks for a newer Node
 * than the service does. @throws Error where it is not installed.
 */
export function computeEngine(): Peer {
  const load = createRequire(path.resolve('bench/package.json'));
  const { ComputeEngine } = load('@cortex-js/compute-engine') as { ComputeEngine: new () => Engine };
  const engine = new ComputeEngine();
  return {
    name: 'compute-engine',
    check(expected, given) {
      try {
        const same = engine.parse(expected).isEqual(engine.parse(given));
        return same === undefined ? 'undecided' : same ? 'equal' : 'different';
      } catch {
        return 'undecided'; // it throws on some input that it cannot take
      }
    },
  };
}
