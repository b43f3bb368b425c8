/**
 * Whether two trees are the same mathematical object. `equal` and `different` each carry the reason that holds; evaluation alone
 * never gives `equal`, and nothing but a witness gives `different`.
 */
export type Equality =
  | { readonly kind: 'equal'; readonly method: string; readonly evidence: string }
  | { readonly kind: 'different'; readonly method: string; readonly evidence: string }
  | { readonly kind: 'undecided'; readonly reason: string };

/** What may be assumed while comparing; all off by default. */
export interface EqualityOptions {
  /** Symbols that stand for positive reals (a task may state it: "assume all variables are positive"). */
  readonly positive?: ReadonlySet<string>;
  /** Symbols that stand for integers: the parameter of a general trigonometric solution. */
  readonly integer?: ReadonlySet<string>;
  /** True where both sides are antiderivatives and may differ by a constant. */
  readonly upToConstant?: boolean;
  /** The variable that antiderivatives are taken by; without it the one that is no constant of integration. */
  readonly variable?: string;
  /**
   * True where single points at which one side has no value do not count, because the task keeps the domain of its own statement:
   * (x^2 - 1)/(x - 1) may then be given as x + 1. Roots and logarithms of unknown sign still need their assumption.
   */
  readonly ignoreRemovable?: boolean;
  /** True where only the solutions of equations count, not how often each does: a step of working may drop a repeated root. */
  readonly ignoreMultiplicity?: boolean;
  /** True where an answer was taken from a reply, which may drop or add the sign of money that the other side has. */
  readonly unitMayLack?: boolean;
  /** Absolute tolerance for values that the statement asks for approximately. */
  readonly tolerance?: number;
}
