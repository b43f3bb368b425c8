import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import { readScenario, type Scenario } from '../monitoring/scenario.ts';
import { Misuse } from './misuse.ts';

/** Reads a scenario file over the classic scenario. @throws Misuse where it cannot be read, or is malformed */
export async function readScenarioFile(file: string): Promise<Scenario> {
  try {
    return readScenario(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const problem =
      error instanceof ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : error instanceof Error
          ? error.message
          : String(error);
    throw new Misuse(`${file}: ${problem}`);
  }
}
