import { call, div, mul, num, relation, root, sub, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { mapTree } from '../../../math/walk.ts';
import {
  column,
  cosineBetween,
  crossProduct,
  dotProduct,
  entriesOf,
  normOf,
  projection,
} from '../../algebra/vectors.ts';
import { tidy } from '../../constraints/tidy.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import type { Holes } from '../../statement/phrase.ts';
import { type Question, tableKind } from '../table-kind.ts';

const find = '(find|compute|calculate|determine|evaluate|what is|then find|then compute|then what is)';
const two = '[the] [two] [(vectors|vector)]';

/** Vectors from holes, of one length. */
function vectors(...names: readonly string[]): Question['given'] {
  return (holes: Holes) => {
    const trees = names.flatMap((name) => holes.get(name) ?? []);
    const lengths = new Set(trees.map((tree) => entriesOf(tree)?.length ?? 0));
    return trees.length === names.length && lengths.size === 1 && !lengths.has(0) ? trees : null;
  };
}

/** Points and vectors in: what a function of two lists of entries gives. */
function ofTwo(make: (a: readonly Tree[], b: readonly Tree[]) => Tree | null): Question['answer'] {
  return ([a, b]) => {
    const [left, right] = [entriesOf(a), entriesOf(b)];
    return left === null || right === null ? null : make(left, right);
  };
}

const asColumn = (entries: readonly Tree[] | null): Tree | null => (entries === null ? null : column(entries));

/** A vector written in another way, as a column. */
const readColumn: Question['read'] = (answer) => asColumn(entriesOf(answer));

/** The cosines of whole multiples of fifteen degrees up to the straight angle. */
const degrees = Array.from({ length: 13 }, (_, index) => 15 * index);

/** The angle in degrees where it is a multiple of fifteen; null else. */
function angleOf(cosine: Tree | null): Tree | null {
  if (cosine === null) return null;
  const angle = degrees.find(
    (each) => decideEquality(cosine, call('cos', call('degrees', num(each)))).kind === 'equal',
  );
  return angle === undefined ? null : num(angle);
}

/** `60`, `60°`; a multiple of pi would be radians. */
const readDegrees: Question['read'] = (answer) => {
  const [inside] = answer.kind === 'call' && answer.name === 'degrees' ? answer.args : [];
  return inside ?? (mentionsPi(answer) ? relation('=', sym('radians'), answer) : null);
};

function mentionsPi(tree: Tree): boolean {
  let found = false;
  mapTree(tree, (part) => {
    if (part.kind === 'constant' && part.name === 'pi') found = true;
    return part;
  });
  return found;
}

/** Twice the projection less the identity; for a plane vector. */
function reflection(entries: readonly Tree[], turn: (along: Tree, same: Tree) => Tree): Tree | null {
  const square = dotProduct(entries, entries);
  if (square === null || entries.length > 3) return null;
  const rows = entries.map((a, row) =>
    entries.map((b, place) => tidy(turn(div(mul(a, b), square), num(row === place ? 1 : 0)))),
  );
  return { kind: 'matrix', rows };
}

const questions: readonly Question[] = [
  {
    ask: 'dot product',
    patterns: [`${find} the dot product (of|between) ${two} {a:any} and {b:any}`],
    given: vectors('a', 'b'),
    print: 'Find the dot product of # and #.',
    answer: ofTwo(dotProduct),
    because: 'The dot product is the sum of the products of corresponding entries.',
  },
  {
    ask: 'cross product',
    patterns: [`${find} the cross product of ${two} {a:any} and {b:any}`],
    given: vectors('a', 'b'),
    print: 'Find the cross product of # and #.',
    answer: ofTwo((a, b) => asColumn(crossProduct(a, b))),
    because: 'The cross product is computed entry by entry.',
    read: readColumn,
  },
  {
    ask: 'projection',
    patterns: [`${find} the [vector] projection of [the] [vector] {a:any} (onto|on) [the] [vector] {b:any}`],
    given: vectors('a', 'b'),
    print: 'Find the projection of # onto #.',
    answer: ofTwo((a, b) => asColumn(projection(a, b))),
    because: 'The projection is (a · b) / (b · b) times b.',
    read: readColumn,
  },
  {
    ask: 'norm',
    patterns: [`${find} the (magnitude|norm|length) of [the] [vector] {a:any}`],
    given: vectors('a'),
    print: 'Find the magnitude of the vector #.',
    answer: ([a]) => {
      const entries = entriesOf(a);
      return entries === null ? null : normOf(entries);
    },
    because: 'The magnitude is the root of the sum of the squares of the entries.',
  },
  {
    ask: 'angle in degrees',
    patterns: [
      `${find} the [measure of the] [smaller] angle (between|formed by) ${two} {a:any} and {b:any} in degrees`,
      `${find} the angle in degrees (between|formed by) ${two} {a:any} and {b:any}`,
    ],
    given: vectors('a', 'b'),
    print: 'Find the angle between # and # in degrees.',
    answer: ofTwo((a, b) => angleOf(cosineBetween(a, b))),
    because: 'The cosine of the angle is the dot product over the product of the lengths.',
    read: readDegrees,
  },
  {
    ask: 'cosine of the angle',
    patterns: [
      `${find} the cosine of the angle between ${two} {a:any} and {b:any}`,
      `(if|let) {t:symbol} (is|be) the angle between ${two} {a:any} and {b:any} ${find} {c:expr}`,
    ],
    given: (holes, written) => {
      const [t, c] = [written.get('t'), written.get('c')];
      const isCosine = c?.kind === 'call' && c.name === 'cos' && t?.kind === 'symbol' && c.args[0]?.kind === 'symbol';
      const isSame = isCosine && c.args[0]?.kind === 'symbol' && c.args[0].name === t.name;
      return (t === undefined && c === undefined) || isSame ? vectors('a', 'b')(holes, written, new Map()) : null;
    },
    print: 'Find the cosine of the angle between # and #.',
    answer: ofTwo(cosineBetween),
    because: 'The cosine of the angle is the dot product over the product of the lengths.',
  },
  {
    ask: 'area of parallelogram',
    patterns: [
      `${find} the area of the parallelogram (generated|spanned|determined|formed) by ${two} {a:any} and {b:any}`,
    ],
    given: vectors('a', 'b'),
    print: 'Find the area of the parallelogram generated by # and #.',
    answer: ofTwo((a, b) => {
      const [aa, bb, ab] = [dotProduct(a, a), dotProduct(b, b), dotProduct(a, b)];
      return aa === null || bb === null || ab === null ? null : tidy(root(sub(mul(aa, bb), mul(ab, ab))));
    }),
    because: 'The square of the area is |a|^2 |b|^2 - (a · b)^2.',
  },
  {
    ask: 'matrix of projection',
    patterns: [
      `${find} the matrix (that corresponds to|for|of|corresponding to) projecting onto [the] [vector] {a:any}`,
    ],
    given: vectors('a'),
    print: 'Find the matrix for projecting onto #.',
    answer: ([a]) => {
      const entries = entriesOf(a);
      return entries === null ? null : reflection(entries, (along) => along);
    },
    because: 'The matrix of the projection onto v is v v^T / (v · v).',
  },
  {
    ask: 'matrix of reflection',
    patterns: [
      `${find} the matrix (that corresponds to|for|of|corresponding to) reflecting (over|about|across) [the] [vector] {a:any}`,
    ],
    given: vectors('a'),
    print: 'Find the matrix for reflecting over #.',
    answer: ([a]) => {
      const entries = entriesOf(a);
      return entries === null ? null : reflection(entries, (along, same) => sub(mul(num(2), along), same));
    },
    because: 'The matrix of the reflection over v is 2 v v^T / (v · v) - I.',
  },
];

/** Vectors with constant entries: products, lengths, angles, projections and reflections. */
export const vectorKind = tableKind('vector', questions);
