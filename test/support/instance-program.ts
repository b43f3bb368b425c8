import { compose } from '../../src/app/compose.ts';
import { createLogger } from '../../src/app/logger.ts';
import { startHttp } from '../../src/app/nest/start-http.ts';
import { readConfig } from '../../src/config.ts';
import { askingModel } from './counting-model.ts';
import { ProseJudge } from './prose-judge.ts';

// An instance of the service that can be killed. What a model would be asked, it asks `MODEL_URL`, which counts. It says its address when it serves.
const config = readConfig(process.env);
const log = createLogger(config.logLevel);
const core = await compose(config, log, () => ({
  judge: new ProseJudge(),
  solve: askingModel(process.env.MODEL_URL ?? ''),
}));
const http = await startHttp(core, config, log);
process.stdout.write(`${http.url}\n`);
process.once('SIGTERM', () => {
  void http
    .close(0)
    .then(() => core.close())
    .then(() => process.exit(0));
});
// Whoever started it is gone.
process.stdin.once('end', () => process.exit(1)).resume();
