import { call } from '../../math/build.ts';
import { isDecimal } from '../../math/precedence.ts';
import { printLatex } from '../../math/print-latex.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import type { WorkReport } from '../../verification/protocol.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { type Claim, claimOf } from './claims.ts';
import { type Judged, judgeNumbers } from './judge-numbers.ts';

type Line = WorkReport['lines'][number];

/** What later lines are held against: the last relation and the last expression that stood as a line of its own. */
interface Standing {
  readonly relation: Tree | null;
  readonly expression: Tree | null;
}

/** A step keeps the domain of the problem and may drop a repeated root. */
const options: EqualityOptions = { ignoreRemovable: true, ignoreMultiplicity: true };

/**
 * Recomputes worked lines. In a derivation, where every line is a formula, each is held against the one before: an equation against an equation by its solutions, an
 * expression against an expression by its value. Between words formulas need not follow from each other, and there only the equalities of numbers inside a
 * line are recomputed, and a formula that does equal the one before holds. A line `fails` only with a computed difference; a step that loses or gains real solutions is
 * one. What makes no computable claim, or could not be decided, is `unchecked` and skipped.
 */
export function checkWork(problem: string | undefined, texts: readonly string[]): WorkReport {
  const claims = texts.map(claimOf);
  const isDerivation = texts.every((text, index) => text.trim() === '' || claims[index]?.kind === 'formula');
  let standing: Standing = { relation: null, expression: null };
  if (problem !== undefined && isDerivation) standing = stand(standing, claimOf(problem));
  const isModular = isOfRemainders([problem ?? '', ...texts]);
  const lines: Line[] = [];
  for (const [index, text] of texts.entries()) {
    const claim = claims[index] ?? { kind: 'nothing' };
    const alone = judgeAlone(claim, isModular);
    const followed = alone.verdict === 'unchecked' && claim.kind === 'formula' ? judgeStep(claim, standing) : alone;
    lines.push({ text, ...(isDerivation || followed.verdict !== 'fails' ? followed : alone) });
    standing = stand(standing, claim);
  }
  return reported(lines);
}

/** Recomputes each line only within itself, and prints the formula that it is. */
export function checkLinesAlone(texts: readonly string[]): WorkReport {
  const isModular = isOfRemainders(texts);
  return reported(
    texts.map((text) => {
      const claim = claimOf(text);
      return { text, ...judgeAlone(claim, isModular), latex: claim.kind === 'formula' ? printLatex(claim.tree) : null };
    }),
  );
}

function reported(lines: readonly Line[]): WorkReport {
  const firstFailing = lines.findIndex((line) => line.verdict === 'fails');
  return { lines, firstFailing: firstFailing < 0 ? null : firstFailing };
}

/** Whether working speaks of a modulus, so that `3 + 5 = 1` may be meant up to its multiples in every line. */
function isOfRemainders(texts: readonly string[]): boolean {
  return texts.some((text) => /(?:\b|\\)(?:p?mod|bmod|modulo|congruent)\b/i.test(text));
}

/** The equalities of numbers inside a line. */
function judgeAlone(claim: Claim, isModular: boolean): Judged {
  if (claim.kind === 'nothing') return nothing;
  if (claim.equalities.length > 0) {
    const found = together(claim.equalities.map(judgeNumbers));
    return found.verdict === 'fails' && isModular ? { verdict: 'unchecked', evidence: 'may be meant modulo' } : found;
  }
  if (claim.kind !== 'formula' || claim.tree.kind !== 'relation' || symbolsOf(claim.tree).length > 0) return nothing;
  const found = together(judgeChain(claim.tree));
  return found.verdict === 'fails' && (claim.isBaseOpen || hasParts(claim.tree) || isLoose(claim.tree))
    ? nothing
    : found;
}

/** Between tuples, rows and lists a cross is a product of another kind, and bars are no absolute value. */
function hasParts({ operands }: Relation): boolean {
  return operands.some(({ kind }) => kind === 'tuple' || kind === 'list' || kind === 'matrix' || kind === 'interval');
}

/** Decimals may be rounded, and an angle without a sign may be in degrees. */
function isLoose(tree: Tree): boolean {
  if (tree.kind === 'number') return isDecimal(tree);
  if (tree.kind === 'call' && /^(?:sin|cos|tan|sec|csc|cot)$/.test(tree.name) && tree.args[0]?.kind === 'number')
    return true;
  return children(tree).some(isLoose);
}

function judgeStep(claim: Extract<Claim, { kind: 'formula' }>, standing: Standing): Judged {
  const found = judgeFormula(claim.tree, standing);
  return claim.isBaseOpen ? inBothBases(found, judgeFormula(natural(claim.tree), naturalStanding(standing))) : found;
}

const nothing: Judged = { verdict: 'unchecked', evidence: 'makes no claim that can be computed' };

/** `\log` of either base: what holds or fails has to do so in both. */
function inBothBases(common: Judged, natural: Judged): Judged {
  return common.verdict === natural.verdict
    ? common
    : { verdict: 'unchecked', evidence: 'depends on the base of the logarithm' };
}

function natural(tree: Tree): Tree {
  return mapTree(tree, (part) =>
    part.kind === 'call' && part.name === 'log' && part.args.length === 1 ? call('ln', ...part.args) : part,
  );
}

function naturalStanding({ relation, expression }: Standing): Standing {
  return { relation: relation && natural(relation), expression: expression && natural(expression) };
}

/** A line of constants is checked in itself; with unknowns it is held against what stood before. */
function judgeFormula(tree: Tree, standing: Standing): Judged {
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
  return judged(decideEquality(before, tree, options));
}

function judgeChain(chain: Relation): Judged[] {
  return chain.operators.map((operator, index) => {
    const [left, right] = [chain.operands[index], chain.operands[index + 1]];
    if (operator !== '=' || left === undefined || right === undefined)
      return { verdict: 'unchecked', evidence: 'not an equality' };
    return judged(decideEquality(left, right, options));
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
  return failing ?? open ?? parts[0] ?? nothing;
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
