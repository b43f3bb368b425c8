import { div, mul, neg, num, pow, relation, sub, sym, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { tidy } from '../../constraints/tidy.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { functionOf, valueAt } from '../given-function.ts';
import { type Question } from '../table-kind.ts';
import { find, theFunction, withFunction } from './wording.ts';

/** The coefficients of a x^2 + b x + c, with a not zero. */
function quadratic(tree: Tree | undefined): readonly [Tree, Tree, Tree] | null {
  const f = functionOf(tree);
  const lowering = new Lowering();
  const value = f === null ? null : lowering.lower(f.body);
  const under = value?.under.constantValue() ?? null;
  if (
    f === null ||
    value === null ||
    under === null ||
    lowering.kernels.length > 0 ||
    value.over.degreeIn(f.variable) !== 2
  )
    return null;
  const [c, b, a] = value.over
    .scale(under.inv())
    .coefficientsIn(f.variable)
    .map((each) => each.constantValue());
  return a && b && c ? [num(a), num(b), num(c)] : null;
}

function vertexX(tree: Tree | undefined): Tree | null {
  const coefficients = quadratic(tree);
  return coefficients === null ? null : tidy(div(neg(coefficients[1]), mul(num(2), coefficients[0])));
}

function vertexY(tree: Tree | undefined): Tree | null {
  const f = functionOf(tree);
  const x = vertexX(tree);
  return f === null || x === null ? null : tidy(valueAt(f, x));
}

/** The function, where it has the kind of extreme value asked for: a parabola that opens upwards has no maximum. */
function hasEnd(given: readonly Tree[] | null, end: Tree | undefined): readonly Tree[] | null {
  if (given === null || end?.kind !== 'text') return given;
  const leading = quadratic(given[0])?.[0];
  const value = leading === undefined ? null : exactValue(leading);
  if (value === null) return null;
  return /^(?:max|larg|great)/.test(end.text) === value.sign() < 0 ? given : null;
}

/** Vertex, axis, extreme value and discriminant. */
export function quadratics(): readonly Question[] {
  const parabola = `[the] [graph of] ${theFunction}`;
  return [
    {
      ask: 'vertex',
      patterns: [`${find} the (vertex|coordinates of the vertex) of ${parabola}`],
      given: (holes, written, definitions) => ofQuadratic(withFunction()(holes, written, definitions)),
      print: 'Find the vertex of the graph of the function #.',
      answer: ([tree]) => {
        const [x, y] = [vertexX(tree), vertexY(tree)];
        return x === null || y === null ? null : tuple(x, y);
      },
      because: 'The vertex of a x^2 + b x + c lies at x = -b/(2a).',
    },
    {
      ask: 'axis',
      patterns: [`${find} [the equation of] the axis of symmetry of ${parabola}`],
      given: (holes, written, definitions) => ofQuadratic(withFunction()(holes, written, definitions)),
      print: 'Find the axis of symmetry of the function #.',
      answer: ([tree]) => {
        const x = vertexX(tree);
        const variable = functionOf(tree)?.variable;
        return x === null || variable === undefined ? null : relation('=', sym(variable), x);
      },
      because: 'The axis of a x^2 + b x + c is x = -b/(2a).',
      read: (answer, [tree]) => {
        const variable = functionOf(tree)?.variable;
        return answer.kind === 'relation' || variable === undefined ? null : relation('=', sym(variable), answer);
      },
    },
    {
      ask: 'extreme value',
      patterns: [
        `${find} the (maximum or minimum|minimum or maximum|{end=maximum|minimum}) value of [the] [(quadratic|following)] [function] [below] {f:any}`,
        `${find} the (maximum or minimum|minimum or maximum|{end=maximum|minimum|largest possible|smallest possible|least possible|greatest possible}) value of ${parabola}`,
      ],
      given: (holes, written, definitions) =>
        hasEnd(ofQuadratic(withFunction()(holes, written, definitions)), holes.get('end')),
      print: 'Find the maximum or minimum value of the function #.',
      answer: ([tree]) => vertexY(tree),
      because: 'A quadratic function has its extreme value at the vertex.',
    },
    {
      ask: 'discriminant',
      patterns: [`${find} the discriminant of [the (quadratic|equation|quadratic equation)] {f:any}`],
      given: (holes) => {
        const tree = holes.get('f');
        const body = tree?.kind === 'relation' ? standard(tree) : tree;
        const [variable] = body === null || body === undefined ? [] : symbolsOf(body);
        if (body === null || body === undefined || variable === undefined || symbolsOf(body).length !== 1) return null;
        return ofQuadratic([body]);
      },
      print: 'Find the discriminant of #.',
      answer: ([tree]) => {
        const coefficients = quadratic(tree);
        if (coefficients === null) return null;
        const [a, b, c] = coefficients;
        return tidy(sub(pow(b, num(2)), mul(num(4), a, c)));
      },
      because: 'The discriminant of a x^2 + b x + c is b^2 - 4ac.',
    },
  ];
}

/** `left - right` of an equation `... = 0`; the body of a definition. */
function standard(tree: Extract<Tree, { kind: 'relation' }>): Tree | null {
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined || tree.operators.length !== 1) return null;
  if (left.kind === 'apply') return right;
  return right.kind === 'number' && right.value.isZero() ? left : null;
}

function ofQuadratic(given: readonly Tree[] | null): readonly Tree[] | null {
  return given !== null && quadratic(given[0]) !== null ? given : null;
}
