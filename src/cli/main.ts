#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { Misuse } from './misuse.ts';

/** A command's own file, loaded only when it is called, so that no command pays for another's packages. */
interface CommandModule {
  readonly command: Command;
}

const commands: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}[] = [
  { name: 'serve', summary: 'run the GraphQL service', load: () => import('./serve.ts') },
  { name: 'solve', summary: 'solve a statement and check the answer', load: () => import('./solve.ts') },
  { name: 'check', summary: 'are two answers the same?', load: () => import('./check.ts') },
  { name: 'verify', summary: 'does an answer solve a statement?', load: () => import('./verify.ts') },
  { name: 'work', summary: 'check worked lines', load: () => import('./work.ts') },
  { name: 'vote', summary: 'which answer do samples elect?', load: () => import('./vote.ts') },
  { name: 'classify', summary: 'how hard is a statement?', load: () => import('./classify.ts') },
  { name: 'cost-model', summary: 'price strategies under assumptions', load: () => import('./cost-model.ts') },
  { name: 'bench', summary: 'strategies side by side', load: () => import('./bench.ts') },
  { name: 'tune', summary: 'propose thresholds from recorded answers', load: () => import('./tune.ts') },
  { name: 'train', summary: 'fit the difficulty model', load: () => import('./train.ts') },
  { name: 'api-key', summary: 'make a key for a server', load: () => import('./api-key.ts') },
  { name: 'recheck', summary: 'check every kept answer again', load: () => import('./recheck.ts') },
];

/** Runs one command. @returns the exit status: 0 done, 1 the answer is no, 2 the call or the input was wrong. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('verity').description('Solves math problems and checks every answer.').exitOverride();
  const called = commands.find(({ name }) => name === argv[0]);
  for (const { name, summary } of commands) if (name !== called?.name) program.command(name).description(summary);
  if (called !== undefined) program.addCommand((await called.load()).command.exitOverride());
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Misuse || error instanceof ConfigError)) throw error;
    process.stderr.write(`verity: ${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
