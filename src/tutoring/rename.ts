import type { AnswerText, StepText } from '../verification/protocol.ts';

/** From each name to the one that takes its place, all at once. */
export type Renaming = ReadonlyMap<string, string>;

/** What is told to a student: an answer with its worked lines. */
export interface Told {
  readonly answer: AnswerText;
  readonly steps: readonly StepText[];
}

/** Names that are words too: in a sentence they cannot be told apart. */
const wordsToo: ReadonlySet<string> = new Set(['a', 'A', 'I']);

/**
 * From the names of one statement of a task to those of another, both given from the names in the task's key.
 * @returns null where they do not name the same things
 */
export function renamingBetween(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): Renaming | null {
  const keys = Object.keys(from);
  if (keys.length !== Object.keys(to).length) return null;
  const pairs: [string, string][] = [];
  for (const key of keys) {
    const [old, fresh] = [from[key], to[key]];
    if (old === undefined || fresh === undefined) return null;
    if (old !== fresh) pairs.push([old, fresh]);
  }
  return new Map(pairs);
}

/**
 * An answer and its lines in the names of another statement of the same task. It works on the text as our printers write it, where every name
 * stands apart; whoever gives the answer out has it verified against the other statement first.
 * @returns null where a name could be taken for something else: a word, or another name that is there already
 */
export function rename(told: Told, renaming: Renaming): Told | null {
  if (renaming.size === 0) return told;
  if ([...renaming.keys()].some((name) => wordsToo.has(name))) return null;
  const fresh = new Set([...renaming.values()].filter((name) => !renaming.has(name)));
  let isClear = true;
  const exchange = (name: string) => {
    if (fresh.has(name)) isClear = false;
    return renaming.get(name) ?? null;
  };
  const renamed: Told = {
    answer: { text: inText(told.answer.text, exchange), latex: inLatex(told.answer.latex, exchange) },
    steps: told.steps.map((step) => ({
      text: inText(step.text, exchange),
      latex: step.latex === null ? null : inLatex(step.latex, exchange),
      holds: step.holds,
    })),
  };
  return isClear ? renamed : null;
}

/** Gives the name that takes this one's place; null where it stays. */
type Exchange = (name: string) => string | null;

function inText(text: string, exchange: Exchange): string {
  return text.replace(/(?<![A-Za-z\\])([A-Za-z]+)(?:_(?:\{(\w+)\}|(\w)))?/g, (whole, base: string, braced, single) => {
    const fresh = exchange(nameOf(base, braced ?? single));
    if (fresh === null) return whole;
    const [head, index] = fresh.split('_');
    if (index === undefined) return head ?? whole;
    return index.length === 1 ? `${head}_${index}` : `${head}_{${index}}`;
  });
}

/** Groups whose letters are words, which are passed over; then commands and single letters, with their index. */
const latexNames =
  /\\(?:text|operatorname|mathrm|mathbb|begin|end)\s*\{[^}]*\}|\\([A-Za-z]+)(?:_(?:\{(\w+)\}|(\w)))?|([A-Za-z])(?:_(?:\{(\w+)\}|(\w)))?/g;

function inLatex(latex: string, exchange: Exchange): string {
  return latex.replace(latexNames, (whole: string, ...found: (string | number | undefined)[]) => {
    const [command, braced, single, letter, letterBraced, letterSingle, at] = found;
    const base = command ?? letter;
    if (typeof base !== 'string') return whole;
    const index = command === undefined ? (letterBraced ?? letterSingle) : (braced ?? single);
    const fresh = exchange(nameOf(base, typeof index === 'string' ? index : undefined));
    if (fresh === null) return whole;
    const next = latex[Number(at) + whole.length] ?? '';
    return printLatex(fresh, /[A-Za-z]/.test(next));
  });
}

function printLatex(name: string, isBeforeLetter: boolean): string {
  const [base = '', index] = name.split('_');
  const head = base.length > 1 ? `\\${base}` : base;
  if (index !== undefined) return `${head}_{${index}}`;
  return base.length > 1 && isBeforeLetter ? `${head} ` : head;
}

function nameOf(base: string, index: string | undefined): string {
  return index === undefined ? base : `${base}_${index}`;
}
