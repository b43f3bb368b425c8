import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import PQueue from 'p-queue';
import type { ZodType } from 'zod';
import { Misuse } from './misuse.ts';

/** How a batch runs: what a line must be, what is done with it, and how many at once. */
export interface Batch<T> {
  /** JSON Lines: a file, or standard input where it is absent. */
  readonly file: string | undefined;
  readonly line: ZodType<T>;
  /** Lines worked on at the same time. */
  readonly jobs: number;
  /** The result without `id` and `ms`, which are added. */
  work(input: T): Promise<object>;
}

/**
 * Reads one object a line and writes one object a line, in the same order, each with the `id` it came with and `ms`, the wall time of its own work. A line
 * that cannot be read becomes `{ id, error }` and the rest goes on.
 */
export async function runBatch<T>(batch: Batch<T>): Promise<void> {
  const bar = await progressBar(batch.file);
  const queue = new PQueue({ concurrency: batch.jobs });
  const waiting: Promise<string>[] = [];
  for await (const text of linesOf(batch.file)) {
    if (text.trim() === '') continue;
    waiting.push(queue.add(() => resultOf(text, batch)));
    if (waiting.length >= longestWait * batch.jobs) await write(waiting.shift(), bar);
  }
  while (waiting.length > 0) await write(waiting.shift(), bar);
  bar?.stop();
}

/** Results held back behind a slower one, for each job: enough that no job idles, and bounded. */
const longestWait = 100;

async function write(line: Promise<string> | undefined, bar: SingleBar | null): Promise<void> {
  if (line === undefined) return;
  const text = `${await line}\n`;
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  bar?.increment();
}

async function resultOf<T>(text: string, batch: Batch<T>): Promise<string> {
  const line = parse(text);
  if (line.kind === 'bad') return JSON.stringify({ id: null, error: { code: 'BAD_JSON', message: line.message } });
  const id = idOf(line.value);
  const input = batch.line.safeParse(line.value);
  if (!input.success) {
    const message = input.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
    return JSON.stringify({ id, error: { code: 'BAD_LINE', message } });
  }
  const startedMs = performance.now();
  const result = await batch.work(input.data);
  const ms = Math.round((performance.now() - startedMs) * 1000) / 1000;
  return JSON.stringify({ id, ...result, ms });
}

function parse(text: string): { kind: 'good'; value: unknown } | { kind: 'bad'; message: string } {
  try {
    return { kind: 'good', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'bad', message: error instanceof Error ? error.message : 'not JSON' };
  }
}

/** The label a line came with; any JSON value may be one. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

async function* linesOf(file: string | undefined): AsyncIterable<string> {
  const input: Readable = file === undefined ? process.stdin : await openFile(file);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

async function openFile(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    await handle.close();
    return createReadStream(file, 'utf8');
  } catch (error) {
    throw new Misuse(`cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A bar on standard error, where it is a terminal and the number of lines is known. */
async function progressBar(file: string | undefined): Promise<SingleBar | null> {
  if (file === undefined || !process.stderr.isTTY) return null;
  let total = 0;
  for await (const line of linesOf(file)) if (line.trim() !== '') total++;
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {eta_formatted} left', etaBuffer: 200 });
  bar.start(total, 0);
  return bar;
}
