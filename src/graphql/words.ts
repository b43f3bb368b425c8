import { registerEnumType } from '@nestjs/graphql';

/**
 * Makes a GraphQL enum of a list of words that the core defines as a union of strings.
 * @returns what a field's type function gives to name the enum.
 */
export function registerWords(name: string, words: readonly string[], description?: string): Record<string, string> {
  const values = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(values, { name, ...(description === undefined ? {} : { description }) });
  return values;
}
