/**
 * What a text may measure before it is read; beyond it reading fails at once with a typed error. All are far above
 * what a person writes as one formula.
 */
export const readingLimits = {
  /** Characters of one text. */
  characters: 4_000,
  /** Groups inside groups. */
  nesting: 60,
  /** Nodes of a tree. */
  nodes: 2_000,
  /** Nodes from the top of a tree down to a leaf: a chain of divisions is deep without any nesting. */
  depth: 200,
  /** Digits of one number. */
  digits: 1_000,
} as const;
