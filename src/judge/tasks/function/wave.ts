import { add, call, div, mul, neg, num, pi, sub } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { simplified } from '../../algebra/simplified.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { functionOf, type GivenFunction, valueAt } from '../given-function.ts';
import type { Question } from '../table-kind.ts';
import { find, theFunction } from './wording.ts';

/** `height * name(rate * x + start) + shift`, with constants. */
interface Wave {
  readonly name: string;
  readonly height: Tree;
  readonly rate: Tree;
  readonly start: Tree;
  readonly shift: Tree;
}

const names: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);

/** The one wave that an expression is, read off its form; null for anything else, such as a sum of two or a power of one. */
function waveOf(tree: Tree | undefined): Wave | null {
  const f = functionOf(tree);
  if (f === null) return null;
  const terms = f.body.kind === 'add' ? f.body.terms : [f.body];
  const moving = terms.filter((term) => !isConstant(term));
  const [only] = moving;
  const factored = only === undefined || moving.length > 1 ? null : heightOf(only);
  if (factored === null) return null;
  const argument = lineOf({ variable: f.variable, body: factored.argument });
  return argument === null ? null : { ...factored, ...argument, shift: add(...terms.filter(isConstant)) };
}

function isConstant(tree: Tree): boolean {
  return symbolsOf(tree).length === 0;
}

function heightOf(tree: Tree): { readonly name: string; readonly height: Tree; readonly argument: Tree } | null {
  switch (tree.kind) {
    case 'neg': {
      const inner = heightOf(tree.of);
      return inner === null ? null : { ...inner, height: neg(inner.height) };
    }
    case 'mul': {
      const moving = tree.factors.filter((factor) => !isConstant(factor));
      const inner = moving.length === 1 && moving[0] !== undefined ? heightOf(moving[0]) : null;
      return inner === null ? null : { ...inner, height: mul(...tree.factors.filter(isConstant), inner.height) };
    }
    case 'div': {
      const inner = isConstant(tree.under) ? heightOf(tree.over) : null;
      return inner === null ? null : { ...inner, height: div(inner.height, tree.under) };
    }
    case 'call': {
      const [argument] = tree.args;
      return argument !== undefined && tree.args.length === 1 && names.has(tree.name)
        ? { name: tree.name, height: num(1), argument }
        : null;
    }
    default:
      return null;
  }
}

/** Slope and value at zero of an expression that is shown to be of the first degree. */
function lineOf(f: GivenFunction): { readonly rate: Tree; readonly start: Tree } | null {
  const start = simplified(valueAt(f, num(0)));
  const rate = start === null ? null : simplified(sub(valueAt(f, num(1)), start));
  if (start === null || rate === null || isZero(rate) !== false) return null;
  const line = add(mul(rate, { kind: 'symbol', name: f.variable }), start);
  return decideEquality(f.body, line).kind === 'equal' ? { rate, start } : null;
}

function isZero(tree: Tree): boolean | null {
  const equality = decideEquality(tree, num(0));
  return equality.kind === 'undecided' ? null : equality.kind === 'equal';
}

function positive(tree: Tree): Tree | null {
  return simplified(call('abs', tree));
}

function period({ name, rate }: Wave): Tree | null {
  const size = positive(rate);
  const turn = name === 'tan' || name === 'cot' ? pi : mul(num(2), pi);
  return size === null ? null : simplified(div(turn, size));
}

function frequency(wave: Wave): Tree | null {
  const length = period(wave);
  return length === null ? null : simplified(div(num(1), length));
}

/** Of sines and cosines alone, and where the height is not zero: the others have none. */
function amplitude({ name, height }: Wave): Tree | null {
  return (name === 'sin' || name === 'cos') && isZero(height) === false ? positive(height) : null;
}

/** To the right; null where textbooks differ about it (a rate other than one). */
function phase({ rate, start }: Wave): Tree | null {
  if (isZero(start) === true) return num(0);
  return decideEquality(rate, num(1)).kind === 'equal' ? simplified(neg(start)) : null;
}

const ofWave: Question['given'] = (holes, written, definitions) => {
  const f = functionOf(holes.get('f'), definitions) ?? functionOf(written.get('f'), definitions);
  return f === null || symbolsOf(f.body).length !== 1 || waveOf(f.body) === null ? null : [f.body];
};

/** An instruction to several exercises before the one that is meant. */
const several =
  '[(find|determine|state) the amplitude and [the] period of (each of the|the) [following] functions [and graph one cycle] | determine the amplitude and [the] period of each function]';

function about(ask: string, value: (wave: Wave) => Tree | null, because: string): Question {
  return {
    ask,
    patterns: [
      `${several} ${find} the ${ask} of ${theFunction}`,
      `use the function {f:any} to (solve|answer) the following (question|questions|exercise|exercises) ${find} the ${ask} of the function`,
    ],
    given: ofWave,
    print: `Find the ${ask} of the function #.`,
    answer: ([tree]) => {
      const wave = waveOf(tree);
      return wave === null ? null : value(wave);
    },
    because,
  };
}

/** Period, amplitude and shifts of one sine or cosine (a period also of the other four). */
export const waveQuestions: readonly Question[] = [
  about('period', period, 'The argument grows by a whole turn over one period.'),
  about('frequency', frequency, 'The frequency is one over the period.'),
  about('amplitude', amplitude, 'The amplitude is the size of the factor before the sine or cosine.'),
  about('phase shift', phase, 'The phase shift is where the argument is zero.'),
  about('vertical shift', ({ shift }) => simplified(shift), 'The vertical shift is the constant that is added.'),
];
