import { serve } from './app/serve.ts';
import { ConfigError } from './config.ts';

// The program itself: whoever wants to serve from elsewhere imports `serve`, so that this file stays one that only runs.
serve(process.env).catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`Verity cannot start:\n${error.message}\n`);
  process.exit(2);
});
