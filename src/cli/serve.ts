import { Command } from 'commander';
import { serve } from '../app/serve.ts';

/** `verity serve`: the GraphQL service, with its settings from the environment. */
export const command = new Command('serve')
  .description('Runs the GraphQL service; settings come from the environment.')
  .action(() => serve(process.env));
