import { sym } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { type Holes, type Phrase, phrase } from './phrase.ts';
import type { Request } from './requests.ts';

const please = '[and] [please]';
const enter = '(enter|input|write|give|type|express|state|list|report|put|provide|answer|present|submit)';
const noun = '(answer|answers|solution|solutions|point|points|numbers|number|intercept|intercepts|terms|values|roots)';
const answers = `(your|you|the|all|any|all your|each) [(final|multiple)] ${noun}`;
const none =
  '{none=none|dne|no solution|no solutions|na|n/a|n|no|und|undefined|does not exist|nr|ns} [does not exist|which stands for does not exist]';
const order = '{way=increasing|ascending|descending|decreasing} order';
const comma = '(a comma|commas|comma|a comma and a space|commas and a space)';
const separated = `[(and|)] [(separated|separate|split|split them) (by|with) ${comma}] [and no spaces] [in between each] [(no|without) spaces] [and no brackets]`;
const quotes = '[without [the] quotes]';

/** Brackets and separators only: an expression or equation shown as a pattern is a demand on the form, and no mere remark. */
const shape = '({p:point}|{l:list}|{s:set}|{v:interval})';
const coordinate =
  '(x-coordinate|y-coordinate) of (the|your) (intercept|point|solution|vertex|minimum|maximum|minimum or maximum)';

/**
 * Remarks of exercises about how to type an answer. Most change nothing about what is right: separators, brackets, the word for "no solution". One that tells in which
 * order several values are listed is honoured. A remark about the value itself (rounding, a form) is a request and stands elsewhere.
 */
export const answerNotes: readonly Phrase<Request>[] = [
  note(
    `${please} ${enter} ${answers} as [(a|an)] [(single|simplified)] (coordinate pair|ordered pair|ordered triple|point|points|ordered pairs|coordinates)`,
  ),
  note(
    `${please} ${enter} ${answers} (as|in the form|in the form of|in the format|in this form|in this format|in the following format) ${shape} ${quotes}`,
  ),
  note(
    `${please} ${enter} ${answers} (as|in the form|in the format) (variable=answer|${shape}) if defined [with decimals if necessary]`,
  ),
  note(`${please} ${enter} ${answers} as a (number|single number|set|list)`),
  note(`${please} ${enter} [${answers}] separated by ${comma}`),
  note(`${please} ${enter} (answers|solutions|${answers}) ${separated}`),
  ordering(`${please} ${enter} [(${answers}|them|answers|solutions)] in ${order} ${separated}`),
  ordering(`[${please} ${enter}] [(${answers}|them|answers|solutions)] separated by ${comma} in ${order}`),
  note(`${please} ${enter} [${answers}] in order with ${comma} ${separated}`),
  ordering(`if there (is|are) (more than one|multiple) ${noun} ${please} ${enter} (them|it) in ${order} ${separated}`),
  note(
    `if there (is|are) (more than one|multiple) ${noun} ${please} (separate|put) (them|the answers|the solutions) (with|by) ${comma}`,
  ),
  note(`if there (is|are) (more than one|multiple) ${noun} ${please} ${enter} (them|it) as ${shape}`),
  shown(
    `if there (is|are) (more than one|multiple) (${noun}|x-intercept|x-intercepts) [you can] ${please} ${enter} (them|it|${answers}) as {form:any} where {order:relation}`,
  ),
  shown(
    `if there (is|are) (more than one|multiple) (${noun}|x-intercept|x-intercepts) [you can] ${please} ${enter} (them|it|${answers}) as {form:word} where {a:word} is (small|smaller|less) than {b:word}`,
  ),
  named(
    `if (there is|there are|it has|there exists) no (solution|solutions|answer|answers|intercept|intercepts|x-intercept|x-intercepts|y-intercept) [for this (equation|function)] [then] ${please} [(simply|just)] ${enter} ${none} ${quotes}`,
  ),
  note(`if the (slope|value|expression) is undefined ${please} ${enter} ${none} ${quotes}`),
  ordering(`enter [all] the (roots|solutions|values|zeros|possible values) in ${order} separated by commas`),
  note('enter [all] the (roots|solutions|values|zeros|possible values) separated by commas'),
  note('enter (all [the]|your) [possible] (values|answers) separated by commas'),
  // What kind of roots are asked for stands in the question; a remark that would narrow it further is none.
  note(
    'enter all [the] {again=real|rational|integer|complex|positive|real-valued} (roots|solutions|values|zeros) separated by commas',
  ),
  note('for example if you think the possible values are {some:list} then enter (you|your) answer as {same:any}'),
  note('(express|give|write) your answer in terms of {x:symbols}'),
  note('in your head'),
  note('also denote the inverses to these functions as {inverses:list}'),
  note(`if {a:any} does not exist [then] [(explain why|say so|state so|so state)]`),
  note(`separate (multiple|your|the) (answers|solutions) (with|by) (a comma|commas)`),
  note(
    `${please} ${enter} ${answers} as {form:any} where {a:any} is the ${coordinate} and {b:any} is the ${coordinate}`,
  ),
  note('(note|hint) [the] absolute value can be (written|entered|typed) as (abs()|abs)'),
  note('{less:relation} if {same:relation}'),
];

function note(pattern: string): Phrase<Request> {
  return phrase(pattern, () => ({}));
}

/** A remark that says by which word an answer tells that there is none. */
function named(pattern: string): Phrase<Request> {
  return phrase(pattern, (holes) => {
    const word = holes.get('none');
    return word?.kind === 'text' ? { none: word.text } : null;
  });
}

/** A remark that names an order. */
function ordering(pattern: string): Phrase<Request> {
  return phrase(pattern, (holes) => {
    const way = holes.get('way');
    if (way?.kind !== 'text') return null;
    return { order: /^(?:inc|asc)/.test(way.text) ? 'increasing' : 'decreasing' };
  });
}

/** A remark that shows the order by letters: `(a, b), (c, d)` where a < c. */
function shown(pattern: string): Phrase<Request> {
  return phrase(pattern, (_holes, written) => orderOf(written));
}

function orderOf(written: Holes): Request | null {
  const form = written.get('form');
  const [first, second] = form === undefined ? [] : itemsOf(form).map(firstName);
  const order = written.get('order');
  const compared =
    order?.kind === 'relation' && order.operators.length === 1
      ? order.operands.map(firstName)
      : [written.get('a'), written.get('b')].map((tree) => (tree === undefined ? '' : firstName(tree)));
  const isGreater = order?.kind === 'relation' && order.operators[0] === '>';
  if (order?.kind === 'relation' && !['<', '>'].includes(order.operators[0] ?? '')) return null;
  const [small, large] = isGreater ? compared.toReversed() : compared;
  if (first === undefined || second === undefined || first === '' || second === '' || first === second) return null;
  if (small === first && large === second) return { order: 'increasing' };
  return small === second && large === first ? { order: 'decreasing' } : null;
}

/** Letters with digits (`(x1,y1),(x2,y2)`) are words to us, for `x2` may be a square. */
function itemsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'text')
    return [...tree.text.matchAll(/\(([a-z]\d?),[a-z]\d?\)/g)].map(([, name = '']) => sym(name));
  return tree.kind === 'list' || tree.kind === 'tuple' || tree.kind === 'set' ? tree.items : [];
}

/** The name of a value, or of a point's first coordinate. */
function firstName(tree: Tree): string {
  if (tree.kind === 'text') return tree.text;
  return tree.kind === 'tuple' ? firstName(tree.items[0] ?? tree) : printText(tree);
}
