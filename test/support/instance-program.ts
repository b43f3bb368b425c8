import { compose } from '../../src/app/compose.ts';
import { createLogger } from '../../src/app/logger.ts';
import { startHttp } from '../../src/app/nest/start-http.ts';
import { readConfig } from '../../src/config.ts';
import type { Outcome } from '../../src/tutoring/solution.ts';
import { ProseJudge } from './prose-judge.ts';

// An instance of the service that can be killed. What a model would be asked, it asks `MODEL_URL`, which counts. It says its address when it serves.
const config = readConfig(process.env);
const log = createLogger(config.logLevel);
const modelUrl = process.env.MODEL_URL ?? '';

async function solve(statement: string, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(modelUrl, { method: 'POST', body: statement, signal });
  const text = await response.text();
  return {
    state: 'SOLVED',
    tier: 'EASY',
    method: 'SINGLE_PASS',
    answer: { text, latex: text },
    steps: [],
    assurance: 'CHECKED',
    verdict: { kind: 'UNDECIDED', checks: [], notChecked: ['anything'] },
    caveat: 'Nothing was checked.',
    reasons: [],
    readAs: null,
    taskKey: null,
    renaming: {},
    verifierVersion: 'prose',
    attempts: [],
  };
}

const core = await compose(config, log, () => ({ judge: new ProseJudge(), solve }));
const http = await startHttp(core, config, log);
process.stdout.write(`${http.url}\n`);
process.once('SIGTERM', () => {
  void http
    .close(0)
    .then(() => core.close())
    .then(() => process.exit(0));
});
