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
  const sides = plainLine(line).split(/(?<![<>!=:≈])=(?![=>])/);
  return sides.slice(1).flatMap((after, index) => {
    const before = sides[index] ?? '';
    const left = lastOperand(before, index > 0);
    const right = firstOperand(after, index < sides.length - 2);
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
    .replace(/\\n(?![a-z])/g, '\n')
    .replace(/^\s*(?:[-*•]|\d+[.)])\s+/gm, '')
    .replace(/\\(?:text|mathrm|mbox|textbf)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\(?:left|right|displaystyle|,|;|!|:|quad)(?![A-Za-z])/g, '')
    .replace(/\\[dt]?frac\s*\{([\d.,\s+*-]+)\}\s*\{([\d.,\s+*-]+)\}/g, '(($1)/($2))')
    .replace(/\\(?:times|cdot)(?![A-Za-z])|[×·]/g, '*')
    .replace(/\\div(?![A-Za-z])|÷/g, '/')
    .replace(/\\approx|≈/g, ' ≈ ')
    .replace(/[−–]/g, '-')
    .replace(/\\%/g, '%')
    .replace(/\\\$/g, '$')
    .replace(/\\[()[\]]|\*\*(?=\S)|(?<=\S)\*\*|&|\\\\/g, ' ')
    .replace(/(\d)(?:,|\{,\})(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<=\d)\s+x\s+(?=[\d$(])/g, ' * ');
}

/** Words before an operand, or after it, that belong to what is computed. */
const computing =
  /(?:^|[\s(])(?:of|half|twice|thrice|double|triple|roots?|squared?|cubed?|times|plus|minus|sum|product|difference|log|ln|sin|cos|tan|sqrt|per|percent|percentage|divided|by|multiplied|more|less|fewer|than|over|mod|remainder|dozens?|hundreds?|thousands?|millions?|billions?|k|and|or|to|about|approximately|around|at least|at most|if|each|every|another)$/i;

const arithmeticEnd = /(?:(?<![\w.\\^_{}])[-+]?\s*[$(]*\s*[\d.][\d.\s+\-*/^()$%]*)$/;
const arithmeticStart = /^\s*[-+]?\s*[$(]*\s*[\d.][\d.\s+\-*/^()$%]*/;

/** The arithmetic that a text ends with, up to the equals sign. */
function lastOperand(text: string, isMiddle: boolean): Operand | null {
  const { bare, units } = withoutThings(text.slice(text.lastIndexOf('\n') + 1));
  const found = arithmeticEnd.exec(bare)?.[0];
  if (found === undefined) return null;
  const before = bare.slice(0, bare.length - found.length).trimEnd();
  if (isMiddle ? before !== '' : isPartAfter(before) || (before !== '' && /^\s*[-+]\s/.test(found))) return null;
  return operandOf(found, units);
}

/** Whether arithmetic after this text is the rest of something: an operator, a letter, a command or a word that computes stands before it. */
function isPartAfter(before: string): boolean {
  if (/[-+*/^_=<>≈\\{}|)\]%√!]$/.test(before)) return true;
  if (/(?:^|[^A-Za-z])[A-Za-z]$/.test(before) && !/(?:^|\s)[aI]$/.test(before)) return true;
  return /\\[A-Za-z]+$/.test(before) || computing.test(before);
}

/** The arithmetic that a text begins with, after an equals sign. */
function firstOperand(text: string, isMiddle: boolean): Operand | null {
  const { bare, units } = withoutThings(text.split('\n', 1)[0] ?? '', true);
  const found = arithmeticStart.exec(bare)?.[0];
  if (found === undefined) return null;
  const after = bare.slice(found.length);
  if (isMiddle ? after.trim() !== '' : isPartBefore(found, after)) return null;
  return operandOf(
    found.replace(/[\s.($+*/-]+$/, (tail) => (/[+*/-]/.test(tail) ? tail : '')),
    units,
  );
}

/** Whether arithmetic before this text goes on: with a letter that multiplies, a command, or a word that computes. */
function isPartBefore(found: string, after: string): boolean {
  if (/[+*/^-]\s*$/.test(found.trimEnd()) || (!/\s$/.test(found) && /^[A-Za-z\\^_{[|!√]/.test(after))) return true;
  const word = /^\s*([A-Za-z]+)/.exec(after)?.[1];
  if (word === undefined) return /^\s*[\\≈+*/^]/.test(after);
  return word.length === 1
    ? !/^[aAI]$/.test(word)
    : computing.test(` ${word}`) && !/^(?:and|or|if|per|each|every|to)$/i.test(word);
}

/** A text without what is counted or measured: words and remarks in brackets that follow a number. */
function withoutThings(text: string, first = false): { readonly bare: string; readonly units: ReadonlySet<string> } {
  const units = new Set<string>();
  if (/\$\s*\d|\d\s*\$/.test(first ? (/^[^.;]*?\d[\d.]*/.exec(text)?.[0] ?? '') : text)) units.add('$');
  const remarks = text.replace(/\((?=[A-Za-z])[A-Za-z\s,'-]*\)/g, ' ');
  const bare = remarks.replace(
    /(?<=\d\s|\)\s)\s*((?:[A-Za-z]{2,}|[a-z](?=\/))(?:\s*\/\s*[a-z]+|\s+per\s+[a-z]+)?(?:\s+[a-z]{2,}){0,2})(?=\s*(?:[-+*/)]|$))/gi,
    (words: string) => {
      if (computing.test(` ${words.trim().split(/\s+/)[0] ?? ''}`) || computing.test(` ${words.trim()}`)) return words;
      units.add(
        words
          .trim()
          .toLowerCase()
          .split(/[\s/]+/)[0]
          ?.replace(/(?<=\w{3})s$/, '') ?? '',
      );
      return ' ';
    },
  );
  if (first) {
    const word = /^\s*[-$(\d.\s]+\s([A-Za-z]{2,})/.exec(text)?.[1];
    if (word !== undefined) units.add(word.toLowerCase().replace(/(?<=\w{3})s$/, ''));
  }
  return { bare, units };
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
