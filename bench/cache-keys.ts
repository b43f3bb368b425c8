import { readFileSync } from 'node:fs';
import { textKeyOf } from '../src/tutoring/keys.ts';
import { alter } from './mutation/alter.ts';
import { randomFrom } from './mutation/random.ts';
import { redress } from './mutation/redress.ts';

// Whether the first key of the cache is right: formatting-only variants of statements must share it, and changes of what they say must not.
// `node dist/bench/cache-keys.mjs [FILE.jsonl ...]`: statements from files of {"problem"}, else some of our own.
const own = [
  'Solve $x^2 - 5x + 6 = 0$.',
  'Simplify $\\frac{3x^2 - 12}{x - 2}$.',
  'What is $\\sqrt{50} + 2 \\cdot 3$?',
  'Find the derivative of $f(x) = 3x^2 - 7x + 1$ with respect to $x$.',
  'A shop sells 1{,}250 pens for \\$3 each. How much does it earn?',
  'For which $x$ is $-2 < 3x + 4 \\le 10$?',
  'Evaluate $\\int_{0}^{1} x^2 \\, dx$.',
  'Maria walks 3 km in 40 minutes, then 5 km in 70 minutes. What is her average speed in km per hour?',
  'Factor $x^3 - 8$ completely.',
  'Solve the system $2x + 3y = 7$ and $x - y = 1$.',
];
const files = process.argv.slice(2);
const statements = files.length === 0 ? own : files.flatMap(read);
const random = randomFrom(1);
const runs = 10_000;

let [variants, hits] = [0, 0];
const missed: string[] = [];
while (variants < runs) {
  const statement = statements[variants % statements.length] ?? '';
  const variant = redress(statement, random);
  variants += 1;
  if (textKeyOf(variant) === textKeyOf(statement)) hits += 1;
  else if (missed.length < 10) missed.push(`${statement}\n  ${variant}`);
}

let [mutations, falseHits] = [0, 0];
const confused: string[] = [];
for (let n = 0; mutations < runs && n < 20 * runs; n++) {
  const statement = statements[n % statements.length] ?? '';
  const mutant = alter(statement, random);
  if (mutant === null || mutant === statement) continue;
  mutations += 1;
  if (textKeyOf(mutant) !== textKeyOf(statement)) continue;
  falseHits += 1;
  if (confused.length < 10) confused.push(`${statement}\n  ${mutant}`);
}

const pairs = new Map<string, Set<string>>();
for (const statement of statements) {
  const key = textKeyOf(statement);
  pairs.set(key, (pairs.get(key) ?? new Set()).add(statement));
}
const shared = [...pairs.values()].filter(({ size }) => size > 1);

console.log(`${hits} of ${variants} formatting-only variants hit (${((100 * hits) / variants).toFixed(2)} %)`);
for (const each of missed) console.log(`missed: ${each}`);
console.log(`${falseHits} of ${mutations} mutations hit`);
for (const each of confused) console.log(`false hit: ${each}`);
console.log(`${statements.length} statements, ${shared.length} keys that stand for more than one of them`);
for (const each of shared.slice(0, 10)) console.log(`shared: ${[...each].join('\n  ')}`);

function read(file: string): string[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => (JSON.parse(line) as { problem: string }).problem);
}
