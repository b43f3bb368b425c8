import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Peer } from './peer.ts';

const Answer = z.object({ verdict: z.enum(['equal', 'different', 'undecided']) });

/**
 * Any checker in any language: a command of the shell that reads JSON Lines of `{"expected","given"}` and answers each by one line `{"verdict"}`, in their
 * order. @throws Error where it ends early or answers something else.
 */
export function commandPeer(command: string): Peer {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const ended = once(lines, 'close').then(() => {
    throw new Error(`the peer ended: ${command}`);
  });
  ended.catch(() => {}); // it is an error only for somebody who waits for a line
  return {
    name: command.slice(0, 24),
    async check(expected, given) {
      const line = once(lines, 'line');
      child.stdin.write(`${JSON.stringify({ expected, given })}\n`);
      const [text] = await Promise.race([line, ended]);
      return Answer.parse(JSON.parse(String(text))).verdict;
    },
    close: () => child.stdin.end(),
  };
}
