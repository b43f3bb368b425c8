import { commandPeer } from './command-peer.ts';
import { computeEngine } from './compute-engine.ts';

export type Verdict = 'equal' | 'different' | 'undecided';

/** Another checker: two answers in, a verdict out. */
export interface Peer {
  readonly name: string;
  check(expected: string, given: string): Verdict | Promise<Verdict>;
  close(): void;
}

/** The peer of that name, or the command of that text. @throws Error where it is not installed. */
export function openPeer(command: string): Peer {
  return command === 'compute-engine' ? computeEngine() : commandPeer(command);
}
