import { compose, ladderOver } from '../../src/app/compose.ts';
import { createLogger } from '../../src/app/logger.ts';
import { startHttp } from '../../src/app/nest/start-http.ts';
import { readConfig } from '../../src/config.ts';
import { askingModel } from './counting-model.ts';
import { ProseJudge } from './prose-judge.ts';

// An instance of the service that can be killed. With `MODEL_URL` each solve is one question to that address; else it climbs the ladder of its settings. It says its
// address when it serves.
const config = readConfig(process.env);
const log = createLogger(config.logLevel);
const { MODEL_URL: url } = process.env;
const core = await compose(config, log, (_, ground) =>
  url === undefined
    ? ladderOver(new ProseJudge(), config, ground)
    : { judge: new ProseJudge(), solve: askingModel(url) },
);
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
