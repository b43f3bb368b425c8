import { readFile } from 'node:fs/promises';
import defaultPolicy from '../tiers/default-policy.json' with { type: 'json' };
import { Policy } from '../tiers/policy.ts';
import { Misuse } from './misuse.ts';

/** Reads a policy file, or gives the shipped policy. @throws Misuse where the file is none */
export async function readPolicy(file: string | undefined): Promise<Policy> {
  if (file === undefined) return Policy.parse(defaultPolicy);
  try {
    return Policy.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Misuse(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
