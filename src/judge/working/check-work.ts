import type { Relation, Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import type { WorkReport } from '../../verification/protocol.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import type { Equality } from '../equality/equality.ts';
import { type Claim, claimOf } from './claims.ts';

type Line = WorkReport['lines'][number];
type Judged = Pick<Line, 'verdict' | 'evidence'>;

/** What later lines are held against: the last relation and the last expression that stood as a line of its own. */
interface Standing {
  readonly relation: Tree | null;
  readonly expression: Tree | null;
}

/**
 * Recomputes worked lines: each against the one before (an equation against an equation by its solutions, an expression against an
 * expression by its value), and every equality of constants inside a line. A line `fails` only with a computed difference; a step that loses
 * or gains solutions is one. What makes no computable claim, or could not be decided, is `unchecked` and skipped.
 */
export function checkWork(problem: string | undefined, texts: readonly string[]): WorkReport {
  let standing: Standing = { relation: null, expression: null };
  if (problem !== undefined) standing = stand(standing, claimOf(problem));
  const lines: Line[] = [];
  for (const text of texts) {
    const claim = claimOf(text);
    lines.push({ text, ...judge(claim, standing) });
    standing = stand(standing, claim);
  }
  const firstFailing = lines.findIndex((line) => line.verdict === 'fails');
  return { lines, firstFailing: firstFailing < 0 ? null : firstFailing };
}

/** Recomputes each line only within itself. */
export function checkLinesAlone(texts: readonly string[]): WorkReport {
  const lines = texts.flatMap((text) => checkWork(undefined, [text]).lines);
  const firstFailing = lines.findIndex((line) => line.verdict === 'fails');
  return { lines, firstFailing: firstFailing < 0 ? null : firstFailing };
}

function judge(claim: Claim, standing: Standing): Judged {
  switch (claim.kind) {
    case 'nothing':
      return { verdict: 'unchecked', evidence: 'makes no claim that can be computed' };
    case 'arithmetic':
      return together(claim.equalities.flatMap(judgeChain));
    case 'formula':
      return judgeFormula(claim.tree, standing);
  }
}

/** A line of constants is checked in itself; with unknowns it is held against what stood before. */
function judgeFormula(tree: Tree, standing: Standing): Judged {
  if (tree.kind === 'relation' && symbolsOf(tree).length === 0) return together(judgeChain(tree));
  if (!isRelational(tree)) return against(tree, standing.expression);
  const held = against(tree, standing.relation);
  if (held.verdict === 'holds' || tree.kind !== 'relation') return held;
  const continued = continuation(tree, standing);
  return continued ?? held;
}

/** `... = b` or `a = b = c` as a continuation of the expression before: each link has to hold for all values. */
function continuation(tree: Relation, standing: Standing): Judged | null {
  if (standing.relation !== null || tree.operators.some((operator) => operator !== '=')) return null;
  const links = together(judgeChain(tree));
  const first = tree.operands[0];
  if (links.verdict !== 'holds' || first === undefined) return links.verdict === 'fails' ? null : links;
  return standing.expression === null ? links : together([against(first, standing.expression), links]);
}

function against(tree: Tree, before: Tree | null): Judged {
  if (before === null) return { verdict: 'unchecked', evidence: 'there is nothing before it to hold it against' };
  return judged(decideEquality(before, tree));
}

function judgeChain(chain: Relation): Judged[] {
  return chain.operators.map((operator, index) => {
    const [left, right] = [chain.operands[index], chain.operands[index + 1]];
    if (operator !== '=' || left === undefined || right === undefined)
      return { verdict: 'unchecked', evidence: 'not an equality' };
    return judged(decideEquality(left, right));
  });
}

function judged(equality: Equality): Judged {
  switch (equality.kind) {
    case 'equal':
      return { verdict: 'holds', evidence: equality.evidence };
    case 'different':
      return { verdict: 'fails', evidence: equality.evidence };
    case 'undecided':
      return { verdict: 'unchecked', evidence: equality.reason };
  }
}

/** One failing part makes the whole fail; it holds only where every part does. */
function together(parts: readonly Judged[]): Judged {
  const failing = parts.find((part) => part.verdict === 'fails');
  const open = parts.find((part) => part.verdict === 'unchecked');
  return failing ?? open ?? parts[0] ?? { verdict: 'unchecked', evidence: 'makes no claim that can be computed' };
}

function isRelational(tree: Tree): boolean {
  return tree.kind === 'relation' || tree.kind === 'and' || tree.kind === 'or';
}

/** A relation of constants changes nothing that later lines are held against. */
function stand(standing: Standing, claim: Claim): Standing {
  if (claim.kind !== 'formula') return standing;
  const { tree } = claim;
  if (!isRelational(tree)) return { ...standing, expression: tree };
  if (symbolsOf(tree).length === 0) return standing;
  return { ...standing, relation: tree };
}
