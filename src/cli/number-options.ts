import { InvalidArgumentError } from 'commander';
import { levels, type PerLevel } from '../monitoring/scenario.ts';

/** Parses an option that is a number not below zero. */
export function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('A number from 0 on.');
  return value;
}

/** Parses an option that is a whole number not below one. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('A whole number from 1 on.');
  return value;
}

/** Parses an option that is a number from 0 to 1. */
export function share(text: string): number {
  const value = amount(text);
  if (value > 1) throw new InvalidArgumentError('A number from 0 to 1.');
  return value;
}

/** Parses three numbers, for easy, medium and hard: `.95,.6,.2`; a single number holds for all. */
export function perLevel(of: (text: string) => number): (text: string) => PerLevel<number> {
  return (text) => {
    const values = text.split(',').map(of);
    if (values.length !== 1 && values.length !== levels.length)
      throw new InvalidArgumentError('Three numbers, for easy, medium and hard, or one for all.');
    const [easy = 0, medium = easy, hard = easy] = values;
    return { easy, medium, hard };
  };
}
