import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { type Definitions, type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The derivative of an expression by a variable, of an order from 1, perhaps at a point. */
export interface Derivative extends Task {
  readonly kind: 'derivative';
  readonly body: Tree;
  readonly variable: string;
  readonly order: number;
  readonly at: Tree | null;
}

/** The highest order that is taken. */
const highestOrder = 20;

/** A task where the variable is named, or is the only symbol there is. */
function derivative(
  body: Tree | undefined,
  x: Tree | undefined,
  order: number,
  at: Tree | null = null,
): Derivative | null {
  if (body === undefined || order < 1 || order > highestOrder) return null;
  const [only, second] = symbolsOf(body);
  const variable =
    x === undefined ? (second === undefined ? only : undefined) : x.kind === 'symbol' ? x.name : undefined;
  if (variable === undefined || (at !== null && symbolsOf(at).includes(variable))) return null;
  return { kind: 'derivative', body, variable, order, at };
}

function orderOf(holes: Holes): number {
  const tree = holes.get('n');
  return tree === undefined ? 1 : tree.kind === 'number' ? Number(tree.value.num) : 0;
}

/** `f'(x)`, `f''(2)` for a function that the statement defines. */
function ofPrimed(tree: Tree | undefined, definitions: Definitions): Derivative | null {
  if (tree?.kind !== 'apply' || tree.primes === undefined || tree.inverse || tree.args.length !== 1) return null;
  const [definition, argument] = [definitions.get(tree.name), tree.args[0]];
  const [variable, second] = definition?.parameters ?? [];
  if (definition === undefined || variable === undefined || second !== undefined || argument === undefined) return null;
  const isBare = argument.kind === 'symbol' && argument.name === variable;
  return derivative(definition.body, { kind: 'symbol', name: variable }, tree.primes, isBare ? null : argument);
}

/** The body of `f(x) = ...` or `y = ...` with its variable, where the function has one. */
function ofDefinition(tree: Tree | undefined, order: number): Derivative | null {
  if (tree?.kind !== 'relation') return null;
  const [left, right] = tree.operands;
  const parameter = left?.kind === 'apply' && left.args.length === 1 ? left.args[0] : undefined;
  return left?.kind === 'apply' && parameter === undefined ? null : derivative(right, parameter, order);
}

const by = '[(with respect to|wrt) {x:symbol}]';
const ask = '(find|compute|calculate|determine|give|what is|evaluate|work out)';

export const phrases: readonly Phrase<Derivative>[] = [
  phrase(`[${ask}] [the] [{n:ordinal}] derivative of [the function] {body:expr} ${by}`, (holes) =>
    derivative(holes.get('body'), holes.get('x'), orderOf(holes)),
  ),
  phrase(`[${ask}] [the] [{n:ordinal}] derivative of [the function] {body:expr} ${by} at {x0:equation}`, (holes) => {
    const point = holes.get('x0');
    const [left, right] = point?.kind === 'relation' ? point.operands : [];
    const named = holes.get('x');
    if (left?.kind !== 'symbol' || right === undefined) return null;
    if (named !== undefined && (named.kind !== 'symbol' || named.name !== left.name)) return null;
    return derivative(holes.get('body'), left, orderOf(holes), right);
  }),
  phrase(`[${ask}] [the] [{n:ordinal}] derivative of [the function] {f:definition} ${by}`, (holes, written) =>
    ofDefinition(holes.get('f') ?? written.get('f'), orderOf(holes)),
  ),
  phrase(`differentiate [the function] {body:expr} ${by}`, (holes) => derivative(holes.get('body'), holes.get('x'), 1)),
  phrase('differentiate [the function] {f:definition}', (holes) => ofDefinition(holes.get('f'), 1)),
  phrase(`${ask} {what:application}`, (_, written, definitions) => ofPrimed(written.get('what'), definitions)),
  phrase(`[${ask}] {d:expr}`, (holes) => {
    const tree = holes.get('d');
    return tree?.kind === 'derivative'
      ? derivative(tree.body, { kind: 'symbol', name: tree.variable }, tree.order)
      : null;
  }),
];
