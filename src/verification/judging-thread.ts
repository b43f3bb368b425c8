import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from './worker-messages.ts';

/** How threads are started. */
export interface ThreadSettings {
  /** The bundled worker. */
  readonly script: URL;
  /** Heap of one thread, in megabytes; what outgrows it ends the thread, not the process. */
  readonly heapMb: number;
  /** Given to the worker as it starts: plain data. */
  readonly workerData?: unknown;
}

/** Why a thread ended by itself. */
export interface Loss {
  readonly obstacle: 'memory' | 'fault';
  readonly error: Error;
}

/** Who is told what becomes of a thread. After `onLoss` nothing more is said. */
export interface ThreadListener {
  onReady(thread: JudgingThread): void;
  onReply(thread: JudgingThread, reply: unknown): void;
  onLoss(thread: JudgingThread, loss: Loss): void;
}

/** Of the heap, what young objects may take. */
const youngHeapMb = 32;

/**
 * One worker thread, which takes one job at a time. It sees no environment, its output goes nowhere, and it cannot compile code from
 * strings, so that nothing in an expression can become a program.
 */
export class JudgingThread {
  isReady = false;
  private isGone = false;
  private readonly worker: Worker;

  constructor(settings: ThreadSettings, listener: ThreadListener) {
    // Node refuses this flag for single threads. Set here, it holds for whatever context is made from now on, the thread's among them;
    // the calling thread's own context has been made already and keeps its liberty.
    setFlagsFromString('--disallow-code-generation-from-strings');
    this.worker = new Worker(settings.script, {
      workerData: settings.workerData,
      env: {},
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: settings.heapMb, maxYoungGenerationSizeMb: youngHeapMb },
    });
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.listen(listener);
  }

  /** Hands over a job: plain data. */
  send(job: unknown): void {
    this.worker.postMessage(job);
  }

  /** Ends the thread whatever it is doing, and silently. Settles when it is gone. */
  async kill(): Promise<void> {
    this.isGone = true;
    await this.worker.terminate();
  }

  private listen(listener: ThreadListener): void {
    const lose = (loss: Loss) => {
      if (this.isGone) return;
      this.isGone = true;
      void this.worker.terminate();
      listener.onLoss(this, loss);
    };
    this.worker.on('message', (message: WorkerMessage) => {
      if (this.isGone) return;
      switch (message.kind) {
        case 'ready':
          this.isReady = true;
          return listener.onReady(this);
        case 'reply':
          return listener.onReply(this, message.reply);
        case 'fault':
          return lose({ obstacle: 'fault', error: new Error(message.message) });
      }
    });
    this.worker.on('error', (error: Error & { code?: string }) =>
      lose({ obstacle: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault', error }),
    );
    this.worker.on('messageerror', (error) => lose({ obstacle: 'fault', error }));
    this.worker.on('exit', (code) =>
      lose({ obstacle: 'fault', error: new Error(`the worker left with code ${code}`) }),
    );
  }
}
