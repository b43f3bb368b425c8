import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A server process that runs on a data directory. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on a data directory, starting and stopping ones included; null where none does. */
export function findPostmaster(dataDirectory: string): Postmaster | null {
  const note = readNote(dataDirectory);
  return note !== null && holderOf(note.pid) === 'server' ? note : null;
}

/**
 * Removes what a crashed server noted, where Postgres would take the note for a server's: its process number was given to another program,
 * or its dead process was never collected, as in a container without an init. Notes of processes that are gone need no help.
 */
export function discardMisleadingNote(dataDirectory: string): void {
  const note = readNote(dataDirectory);
  if (note !== null && holderOf(note.pid) === 'other') rmSync(noteIn(dataDirectory), { force: true });
}

/** The port that the server used last, kept so that pools of connections find a server that was started again. */
export function lastPort(dataDirectory: string): number | null {
  const file = path.join(dataDirectory, 'postmaster.opts');
  if (!existsSync(file)) return null;
  const port = /"-p" "(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  return port === undefined ? null : Number(port);
}

/** Where a server notes its process and port, and what keeps a second one from the same data. */
function noteIn(dataDirectory: string): string {
  return path.join(dataDirectory, 'postmaster.pid');
}

function readNote(dataDirectory: string): Postmaster | null {
  try {
    const lines = readFileSync(noteIn(dataDirectory), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Who has a process number: a living server, something else (only Linux tells), or nobody. */
function holderOf(pid: number): 'server' | 'other' | 'nobody' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return 'nobody';
  }
  if (process.platform !== 'linux') return 'server';
  try {
    const [, name, state] = /^\d+ \((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'postgres' && state !== 'Z' && state !== 'X' ? 'server' : 'other';
  } catch {
    return 'nobody';
  }
}
