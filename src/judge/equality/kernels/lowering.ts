import { spend } from '../../../exact/effort.ts';
import { Rational } from '../../../exact/rational.ts';
import { add, num, sym } from '../../../math/build.ts';
import type { CallTree, Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { exactValue } from '../values/evaluate.ts';
import { geometricSum, integralOfPolynomial, sumOfPolynomial } from './closed-sums.ts';
import { Domain } from './domain.ts';
import { exponential, unknownPower } from './exponential-rules.ts';
import { Form } from './form.ts';
import { call } from './function-rules.ts';
import type { Ground } from './ground.ts';
import type { KernelTable } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { literalPower } from './power-rules.ts';
import { reducedForm } from './reduced-form.ts';
import { imaginaryUnit } from './turn-power.ts';

/** An expression as a form, with the domain on which it has that value. */
export interface Lowered {
  readonly form: Form;
  readonly domain: Domain;
}

/** What symbols stand for, beyond real numbers. */
export interface Assumptions {
  readonly positive?: ReadonlySet<string>;
  readonly integer?: ReadonlySet<string>;
}

/** Rewrites an expression into kernels: its value as a form, its conditions as a domain. */
export function lower(tree: Tree, table: KernelTable, assumed: Assumptions): Lowered | null {
  const lowering = new Lowering(table, assumed);
  const form = lowering.form(tree);
  return lowering.isBeyond ? null : { form, domain: lowering.domain };
}

const longestSum = 100n;

class Lowering implements Ground {
  readonly domain = new Domain();
  isBeyond = false;

  constructor(
    readonly table: KernelTable,
    private readonly assumed: Assumptions,
    /** How many bound variables this stands under: each level names its own. */
    private readonly depth = 0,
  ) {}

  form(tree: Tree): Form {
    spend(10);
    if (this.isBeyond) return Form.zero;
    switch (tree.kind) {
      case 'number':
        return Form.rational(tree.value);
      case 'mixed':
      case 'based':
        return Form.rational(exactValue(tree) ?? Rational.zero);
      case 'symbol':
        return Form.of(
          KernelSum.kernel(
            this.table.symbol(tree.name, this.assumed.positive?.has(tree.name), this.assumed.integer?.has(tree.name)),
          ),
        );
      case 'constant':
        return this.constant(tree.name);
      case 'add':
        return tree.terms.reduce((sum, term) => sum.plus(this.form(term)), Form.zero);
      case 'mul':
        return tree.factors.reduce((product, factor) => product.times(this.form(factor)), Form.one);
      case 'neg':
        return this.form(tree.of).scale(minusOne);
      case 'div':
        return this.form(tree.over).times(this.inverse(this.form(tree.under)));
      case 'pow':
        return this.power(tree.base, tree.exponent);
      case 'root':
        return this.root(tree.radicand, tree.degree);
      case 'call':
        return this.call(tree);
      case 'apply': {
        const name = `apply ${tree.name}${"'".repeat(tree.primes ?? 0)}${tree.inverse ? '^-1' : ''}`;
        return this.opaque(name, ...tree.args.map((arg) => this.form(arg)));
      }
      case 'sum':
      case 'product':
        return this.repeated(tree);
      case 'derivative':
      case 'integral':
      case 'limit':
        return this.bound(tree);
      default:
        return this.beyond();
    }
  }

  opaque(name: string, ...args: readonly Form[]): Form {
    if (this.isBeyond) return Form.zero;
    // Values of unknown functions are unknown even at constants.
    const isConstant =
      !/^(apply|derivative|integral|limit|sum|product) /.test(name) && args.every((arg) => arg.isConstant);
    return Form.of(KernelSum.kernel(this.table.opaque(name, args, isConstant)));
  }

  beyond(): Form {
    this.isBeyond = true;
    return Form.zero;
  }

  private constant(name: 'pi' | 'e' | 'i' | 'infinity'): Form {
    switch (name) {
      case 'pi':
        return Form.of(KernelSum.kernel(this.table.pi()));
      case 'e':
        return exponential(this, Form.one);
      case 'i':
        return Form.of(imaginaryUnit(this));
      case 'infinity':
        return this.beyond();
    }
  }

  private inverse(form: Form): Form {
    this.domain.requireNonzero(form);
    return form.inverse() ?? Form.zero;
  }

  private power(base: Tree, exponent: Tree): Form {
    const below = this.form(base);
    const literal = exactValue(exponent);
    if (literal !== null) return literalPower(this, below, literal);
    const above = this.form(exponent);
    if (this.isBeyond) return Form.zero;
    if (base.kind === 'constant' && base.name === 'e') return exponential(this, above);
    if (above.rational !== null) return literalPower(this, below, above.rational);
    return unknownPower(this, below, above);
  }

  private root(radicand: Tree, degree: Tree): Form {
    const of = this.form(radicand);
    const n = exactValue(degree);
    if (n === null) return unknownPower(this, of, this.inverse(this.form(degree)));
    if (n.isZero()) return this.beyond();
    return literalPower(this, of, n.inv());
  }

  private call(tree: CallTree): Form {
    const exact = tree.args.length > 0 && tree.args.every(isPlainNumber) ? exactValue(tree) : null;
    if (exact !== null) return Form.rational(exact);
    const args = tree.args.map((arg) => this.form(arg));
    return this.isBeyond ? Form.zero : call(this, tree.name, args);
  }

  private repeated(tree: Extract<Tree, { kind: 'sum' | 'product' }>): Form {
    const from = exactValue(tree.from);
    const to = exactValue(tree.to);
    if (from === null || to === null || !from.isInteger() || !to.isInteger()) return this.bound(tree);
    if (to.num - from.num > longestSum) return this.bound(tree);
    let total = tree.kind === 'sum' ? Form.zero : Form.one;
    for (let k = from.num; k <= to.num && !this.isBeyond; k += 1n) {
      const each = this.form(substitute(tree.body, tree.variable, num(k)));
      total = tree.kind === 'sum' ? total.plus(each) : total.times(each);
    }
    return total;
  }

  /**
   * An operator over a bound variable, kept whole: equal where its parts are. The body's own conditions hold under the operator and are
   * none of the whole expression's.
   */
  private bound(tree: Binding): Form {
    const isClosed = tree.kind !== 'derivative' && (tree.kind !== 'integral' || tree.from !== undefined);
    const own = isClosed ? `#${this.depth}` : tree.variable;
    const body = isClosed ? substitute(tree.body, tree.variable, sym(own)) : tree.body;
    const inner = this.inner(body);
    if (inner === null) return this.beyond();
    const bounds = boundsOf(tree).map((bound) => (isInfinite(bound) ? null : this.form(bound)));
    const closed = this.isBeyond ? null : this.closed(tree, own, body, inner, bounds);
    if (closed !== null) return closed;
    const ends = bounds.filter((bound) => bound !== null);
    const shape = boundsOf(tree).map((bound) => (isInfinite(bound) ? `oo${bound.kind}` : 'x'));
    const order = tree.kind === 'derivative' ? tree.order : tree.kind === 'limit' ? tree.side : '';
    return this.opaque(`${tree.kind} ${own} ${order} ${shape.join(',')}`, inner, ...ends);
  }

  /** The form of a body under a bound variable; null where it is beyond the rules. */
  private inner(body: Tree): Form | null {
    const lowering = new Lowering(this.table, this.assumed, this.depth + 1);
    const form = lowering.form(body);
    return lowering.isBeyond || lowering.domain.isEmpty ? null : form;
  }

  /** A sum or an integral in closed form, where its body is a polynomial in the bound variable or a geometric sequence. */
  private closed(tree: Binding, own: string, body: Tree, inner: Form, bounds: readonly (Form | null)[]): Form | null {
    const variable = this.table.symbol(own);
    const [from, to] = bounds;
    if (from === null || from === undefined || to === undefined) return null;
    if (tree.kind === 'integral') return to === null ? null : integralOfPolynomial(this, inner, variable, from, to);
    if (tree.kind !== 'sum') return null;
    const polynomial = to === null ? null : sumOfPolynomial(inner, variable, from, to);
    if (polynomial !== null) return polynomial;
    const next = this.inner(substitute(body, own, add(sym(own), num(1))));
    const inverse = inner.inverse();
    const first = this.inner(substitute(body, own, tree.from));
    const afterLast = to === null ? null : this.inner(substitute(body, own, add(tree.to, num(1))));
    if (next === null || inverse === null || first === null || (afterLast === null && to !== null)) return null;
    return geometricSum(first, reducedForm(next.times(inverse)), afterLast);
  }
}

type Binding = Extract<Tree, { kind: 'derivative' | 'integral' | 'limit' | 'sum' | 'product' }>;

const minusOne = Rational.of(-1);

function isPlainNumber(tree: Tree): boolean {
  return (
    tree.kind === 'number' ||
    (tree.kind === 'neg' && isPlainNumber(tree.of)) ||
    tree.kind === 'mixed' ||
    tree.kind === 'div'
  );
}

function isInfinite(tree: Tree): boolean {
  return tree.kind === 'neg' ? isInfinite(tree.of) : tree.kind === 'constant' && tree.name === 'infinity';
}

function boundsOf(tree: Binding): readonly Tree[] {
  switch (tree.kind) {
    case 'derivative':
      return [];
    case 'integral':
      return tree.from !== undefined && tree.to !== undefined ? [tree.from, tree.to] : [];
    case 'limit':
      return [tree.to];
    case 'sum':
    case 'product':
      return [tree.from, tree.to];
  }
}
