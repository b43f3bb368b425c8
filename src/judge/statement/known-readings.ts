import { LRUCache } from 'lru-cache';
import { effortLeft, spend } from '../../exact/effort.ts';

/** A reading, and the effort that it took. */
interface Known<Reading> {
  readonly reading: Reading;
  readonly units: number;
}

/** Readings that are kept: of the problems that a thread has in hand, not of all that it ever saw. */
const keptReadings = 64;

/**
 * Reads each statement once: a solve reads the same one to classify it, to solve it and for every answer that it checks. What was read before costs the same effort again, so
 * that no judgement depends on what came before it.
 * @param read gives immutable data, and the same for the same text
 */
export function knowing<Reading extends object>(read: (statement: string) => Reading): (statement: string) => Reading {
  const known = new LRUCache<string, Known<Reading>>({ max: keptReadings });
  return (statement) => {
    const before = known.get(statement);
    if (before !== undefined) {
      spend(before.units);
      return before.reading;
    }
    const left = effortLeft();
    const reading = read(statement);
    // Outside any allowance nothing is counted, and what it would have cost is not known.
    if (Number.isFinite(left)) known.set(statement, { reading, units: left - effortLeft() });
    return reading;
  };
}
