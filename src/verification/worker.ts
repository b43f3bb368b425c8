import { parentPort, workerData } from 'node:worker_threads';
import { within } from '../exact/effort.ts';
import { operations } from '../judge/operations.ts';
import type { JudgeReplies, JudgeRequests, Operation } from './protocol.ts';
import { undecided } from './undecided.ts';
import type { WorkerJob, WorkerMessage, WorkerSettings } from './worker-messages.ts';

/**
 * The thread that judges: takes a job, does it, says the reply. It only dispatches; whatever the judge throws is a bug, told as a fault,
 * after which the pool replaces this thread.
 */
const settings = workerData as WorkerSettings;

parentPort?.on('message', (job: WorkerJob) => say(answer(job)));
say({ kind: 'ready' });

function answer(job: WorkerJob): WorkerMessage {
  try {
    return { kind: 'reply', reply: judge(job.operation, job.request) };
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function judge<O extends Operation>(operation: O, request: JudgeRequests[O]): JudgeReplies[O] {
  const outcome = within(settings.effort, () => operations[operation](request));
  return outcome.kind === 'done' ? outcome.value : undecided(operation, request, 'effort');
}

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
