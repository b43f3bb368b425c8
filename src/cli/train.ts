import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { trainDifficulty } from '../monitoring/training/train-difficulty.ts';
import { shippedDifficulty } from '../tiers/classify.ts';
import { type DifficultyFile, weightsOf } from '../tiers/difficulty/difficulty-model.ts';
import { Misuse } from './misuse.ts';

const Line = z.object({
  problem: z.string(),
  level: z.union([z.number().min(1).max(5), z.enum(['easy', 'medium', 'hard'])]),
});
const levelOfWord = { easy: 1.5, medium: 3, hard: 4.5 };

interface Options {
  readonly in: string;
  readonly source: string;
  readonly calibrate?: string;
  readonly from?: string;
  readonly fromScratch?: boolean;
  readonly out?: string;
}

/** `verity train`: fits the model of difficulty to labelled problems; its figures go to standard error and into the file. */
export const command = new Command('train')
  .description('fit the difficulty model to {"problem","level"} lines: level 1 to 5, or easy, medium, hard')
  .requiredOption('--in <file>', 'JSON Lines; lines without a level are left out')
  .option('--source <text>', 'where the problems come from and under which licence; kept in the file', 'not named')
  .option(
    '--calibrate <file>',
    'labelled problems like those to come: they place the cuts, and no weight is fitted to them',
  )
  .option('--from <file>', 'the model to start from (the shipped one)')
  .option('--from-scratch', 'start from nothing')
  .option('--out <file>', 'where the model goes; standard output without it')
  .action(async (options: Options) => {
    const problems = await readLabelled(options.in);
    if (problems.length < 50)
      throw new Misuse(`${options.in}: ${problems.length} labelled problems are too few to train on (50)`);
    const { file, crossValidated, onCalibration } = trainDifficulty(problems, {
      source: options.source,
      prior: options.fromScratch ? null : await priorOf(options.from),
      calibration: options.calibrate === undefined ? [] : await readLabelled(options.calibrate),
    });
    process.stderr.write(
      `${JSON.stringify(onCalibration === null ? crossValidated : { crossValidated, onCalibration }, null, 2)}\n`,
    );
    const text = `${JSON.stringify(file, null, 1)}\n`;
    if (options.out === undefined) process.stdout.write(text);
    else await writeFile(options.out, text);
  });

async function priorOf(file: string | undefined): Promise<DifficultyFile> {
  if (file === undefined) return shippedDifficulty;
  try {
    const model: DifficultyFile = JSON.parse(await readFile(file, 'utf8'));
    weightsOf(model);
    return model;
  } catch (error) {
    throw new Misuse(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function readLabelled(file: string): Promise<{ problem: string; level: number }[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Misuse(error.message);
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => {
      const parsed = Line.safeParse(parse(line, `${file}:${index + 1}`));
      if (!parsed.success) return [];
      const { problem, level } = parsed.data;
      return [{ problem, level: typeof level === 'number' ? level : levelOfWord[level] }];
    });
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Misuse(`${where} is not JSON`);
  }
}
