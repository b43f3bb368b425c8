import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';

/** `left = right` between numbers, as it stands in a sentence or formula. */
export interface NumberEquality {
  readonly left: Tree;
  readonly right: Tree;
  /** The units and signs of money that stood on each side, in one spelling. */
  readonly units: { readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> };
  readonly text: string;
}

/**
 * The equalities between numbers in a line: what stands directly before and after each equals sign, where all of it is arithmetic. Words that count or measure
 * (`5 apples`) are taken off; a side that goes on with an operator, a letter or a word that computes (`half of`, `times`) is left alone, so that
 * nothing is compared in part.
 */
export function numberEqualities(line: string): readonly NumberEquality[] {
  return plainLine(line).split(clauseEnd).flatMap(equalitiesOf);
}

/** Ends of sentences and clauses; a comma between numbers may be that of a list, and a colon between them that of a ratio. */
const clauseEnd =
  /\n|[.;?!:](?=\s|$)|(?<![\d\s]\s*),(?=\s)|\s(?:so|because|since|which|then|while)\s|(?<=\b(?:day|week|month|year|step|case|part|option|item|round|trip|person|method)\s\d+)\s+-\s/i;

/** Words that say that an equality is not claimed, or is one of remainders, of the hands of a clock or of digits to another base. */
const unclaimed =
  /\b(?:not|false|wrong|incorrect|impossible|contradiction|contradicts|if|suppose|assume|mod|modulo|remainder|pmod|bmod|base \d+|a\.?m|p\.?m|o'clock|noon|midnight)\b|≠|≡/i;

function equalitiesOf(clause: string): readonly NumberEquality[] {
  if (unclaimed.test(clause)) return [];
  const sides = clause.split(/(?<![<>!=:≈])=(?![=>])/);
  return sides.slice(1).flatMap((after, index) => {
    const left = lastOperand(sides[index] ?? '', index > 0);
    const right = firstOperand(after);
    if (left === null || right === null) return [];
    return [
      {
        left: left.tree,
        right: right.tree,
        units: { left: left.units, right: right.units },
        text: `${left.text} = ${right.text}`,
      },
    ];
  });
}

interface Operand {
  readonly tree: Tree;
  readonly units: ReadonlySet<string>;
  readonly text: string;
}

/** LaTeX and typography in the spelling of plain arithmetic. */
function plainLine(line: string): string {
  return line
    .replace(/<<[^<>]*>>/g, '')
    .replace(/<\/?[A-Za-z]{2,}>/g, '\n')
    .replace(/[^.;!?\n]*\?(?=[\s"*)]|$)/g, '')
    .replace(/\\n(?![a-z])/g, '\n')
    .replace(/\t(?=imes)/g, '\\t')
    .replace(/\f(?=rac)/g, '\\f')
    .replace(/[⁰¹²³⁴-⁹]+/g, (digits) => `^${digits.normalize('NFKC')}`)
    .replace(/^\s*(?:[-*•]|\d+[.)])\s+/gm, '')
    .replace(/\\(?:text|mathrm|mbox|textbf)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\(?:left|right|displaystyle|,|;|!|:|quad)(?![A-Za-z])/g, '')
    .replace(/(?<!\d\s*)\\[dt]?frac\s*\{([\d.,\s+*-]+)\}\s*\{([\d.,\s+*-]+)\}/g, '(($1)/($2))')
    .replace(/\\(?:times|cdot)(?![A-Za-z])|[×·]/g, '*')
    .replace(/\\div(?![A-Za-z])|÷/g, '/')
    .replace(/\\approx|≈/g, ' ≈ ')
    .replace(/[−–]/g, '-')
    .replace(
      /\b(?:square|sq\.?|cubic|cu\.?)\s+(?=(?:f(?:oo|ee)?t|in|inch(?:es)?|meters?|miles?|yards?|units?|cm|km|m)\b)/gi,
      '',
    )
    .replace(/\\%/g, '%')
    .replace(/\\\$/g, '$')
    .replace(/\\[()[\]]|\*\*(?=\S)|(?<=\S)\*\*|&|\\\\/g, ' ')
    .replace(/(\d)(?:,|\{,\})(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<=[\d)]|\d\s[a-z]{2,})\s+x\s+(?=[\d$(])/g, ' * ')
    .replace(/(?<![\d.])(\d+(?:\.\d+)?)\s*%\s+of\s+(?=\$?\s*\d)/g, '$1% * ')
    .replace(/(?<![\d/.)]\s*)\b(\d+\s*\/\s*\d+)\s+of\s+(?=\$?\s*\d)/g, '($1) * ');
}

/** Words before an operand, or after it, that belong to what is computed. */
const computing =
  /(?:^|[\s(])(?:of|half|twice|thrice|double|triple|roots?|squared?|cubed?|times|plus|minus|sum|product|difference|log|ln|sin|cos|tan|sqrt|per|percent|percentage|divided|by|multiplied|more|less|fewer|than|over|mod|remainder|dozens?|hundreds?|thousands?|millions?|billions?|k|and|or|to|about|approximately|around|at least|at most|if|each|every|another)$/i;

const arithmeticEnd = /(?:(?<![\w.\\^_{}'’])[-+]?\s*[$(]*\s*[\d.][\d.\s+\-*/^()$%]*)$/;
const arithmeticStart = /^\s*[-+]?\s*[$(]*\s*[\d.][\d.\s+\-*/^()$%]*/;

/** Words that end in one that computes elsewhere, and here only lead to a result that follows. */
const leading =
  /(?:\b(?:total|cost|number|amount|price|profit|speed|distance|area|volume|multiple|income|salary|weight|length|height|balance|value) of|\b(?:up|equal|comes|amounts|down|totals?|birth|leads|leading|evaluates|simplifies) to|(?:^|[^\d\s]\s+(?:[a-z]+\s+)?)(?:and|or))$/i;

/** Verbs that may stand between a number and arithmetic that is not its rest, as two numbers with their words are (`5 feet 6 inches + 2 inches`). */
const reporting =
  /\b(?:is|are|was|were|has|have|had|gives?|gets?|got|makes?|made|costs?|earns?|earned|needs?|pays?|paid|spends?|spent|leaves?|equals?|means|contains?|uses?|used|sold|sells?|eats?|ate|buys?|bought)$/i;

/** The arithmetic that a clause ends with, up to the equals sign; after an earlier sign, what stands between is either all of it or parted from it. */
function lastOperand(text: string, isMiddle: boolean): Operand | null {
  const { bare, units } = withoutThings(text);
  const found = arithmeticEnd.exec(bare)?.[0];
  if (found === undefined) return null;
  const start = bare.slice(0, bare.length - found.length);
  const before = start.trimEnd();
  if ((/[A-Za-z]$/.test(start) && found.startsWith('(')) || isRateOfRates(text)) return null;
  const isList = !isMiddle && /\d,$/.test(before);
  const isNext = isMiddle && /\b(?:and|or)$/.test(before);
  if (!isMiddle && /\d\s+[A-Za-z]+(?:\s+(?:and|at|for|with))?$/.test(before) && !reporting.test(before)) return null;
  if (before !== '' && !isNext && (isList || isPartAfter(before, found))) return null;
  return operandOf(found, units);
}

/** Whether arithmetic after this text is the rest of something: an operator, a letter, a command or a word that computes stands before it. */
function isPartAfter(before: string, found: string): boolean {
  if (/[-+*/^_=<>≈\\{}|)\]%√!]$|\d:$/.test(before) || /^\s*[-+]\s/.test(found)) return true;
  if (/\d\s+[A-Za-z]+$/.test(before) && /^\s*\(/.test(found)) return true;
  if (/(?:^|[^A-Za-z'’])[A-Za-z]$/.test(before) && !/(?:^|\s)[aI]$/.test(before)) return true;
  return /\\[A-Za-z]+$/.test(before) || (computing.test(before) && !leading.test(before));
}

/** `90 shrimp / 30 shrimp/10 minutes` divides by a rate, whatever the order of operations says. */
function isRateOfRates(text: string): boolean {
  return /\/.*[A-Za-z]\/\s*\d/.test(text);
}

/** The arithmetic that a text begins with, after an equals sign. */
function firstOperand(text: string): Operand | null {
  const { bare, units } = withoutThings(text, true);
  const found = arithmeticStart.exec(bare)?.[0];
  if (found === undefined || isRateOfRates(text) || isPartBefore(found, bare.slice(found.length))) return null;
  return operandOf(
    found.replace(/[\s.($+*/-]+$/, (tail) => (/[+*/-]/.test(tail) ? tail : '')),
    units,
  );
}

/** Whether arithmetic before this text goes on: with a letter that multiplies, a command, or a word that computes. */
function isPartBefore(found: string, after: string): boolean {
  if (/[+*/^-]\s*$/.test(found.trimEnd()) || (!/\s$/.test(found) && /^[A-Za-z\\^_{[|!√'’]|^:\d/.test(after)))
    return true;
  const word = /^\s*([A-Za-z]+)/.exec(after)?.[1];
  if (word === undefined) return /^\s*[\\≈+*/^]/.test(after);
  if (word.length === 1) return !/^[aAI]$/.test(word);
  if (/^(?:more|less|fewer)$/i.test(word))
    return /\bthan\s+(?:\$?\d|twice|half|thrice|double|one\b|two\b|three\b)/.test(after);
  if (/^\s*times(?:\s+(?:per|to|in|an?|each|every|during|and|for)\b|\s*$)/.test(after)) return false;
  return computing.test(` ${word}`) && !/^(?:and|or|if|per|each|every|to|squared?)$/i.test(word);
}

/** A text without what is counted or measured: words and remarks in brackets that follow a number. A unit that a rate divides by cancels (`2 hours/day * 7 days`). */
function withoutThings(text: string, first = false): { readonly bare: string; readonly units: ReadonlySet<string> } {
  const units = new Set<string>();
  const divisors = new Set<string>();
  if (/\$\s*\d|\d\s*\$/.test(first ? (/^[^.;]*?\d[\d.]*/.exec(text)?.[0] ?? '') : text)) units.add('$');
  const remarks = text.replace(/(?<=[\w%.]\s)\((?=[A-Za-z]{2})[A-Za-z\s,'-]*\)/g, ' ');
  const bare = remarks.replace(things, (all: string, counted = '', divisor = '') => {
    if (all.trim() === '') return all;
    const words = counted.trim().split(/\s+/);
    if (words.some((word: string) => computing.test(` ${word}`))) return all;
    if (words[0]) units.add(singular(words[0]));
    if (divisor) divisors.add(singular(divisor));
    return ' ';
  });
  if (first) {
    const word = /^\s*[-$(\d.\s]+\s([A-Za-z]{2,})/.exec(text)?.[1];
    if (word !== undefined) units.add(singular(word));
  }
  return { bare, units: new Set([...units, ...divisors].filter((unit) => !(units.has(unit) && divisors.has(unit)))) };
}

/** Words after a number, with what they are taken per: `5 red apples`, `3 eggs/day`, `$4 per box`, `6 legs each`. What a whole is called is no unit (`45 marked / total`). */
const things =
  /(?<=\d\s|\)\s|\$[\d.]+(?=\/))\s*((?!per\b|each\b)[A-Za-z]{2,}(?:\s+(?!per\b|each\b)[a-z]{2,}){0,2})?(?:\s*(?:\/\s*|\bper\s+)(?!total|sum|number|whole|all\b|population)([a-z]{2,})|\s*\beach)?(?=\s*(?:[-+*/)]|$))/gi;

function singular(word: string): string {
  return word.toLowerCase().replace(/(?<=\w{3})s$/, '');
}

function operandOf(text: string, units: ReadonlySet<string>): Operand | null {
  const trimmed = text
    .replaceAll('$', '')
    .trim()
    .replace(/[.,]+$/, '');
  const reading = readMath(trimmed);
  if (reading.kind !== 'read' || reading.ambiguities.length > 0) return null;
  const { tree } = reading;
  return symbolsOf(tree).length > 0 || tree.kind === 'list' || tree.kind === 'ratio'
    ? null
    : { tree, units, text: trimmed };
}
