/** A statement that we wrote, with answers: `right` ones are verified, `wrong` ones refuted, `open` ones neither. */
export interface TaskCase {
  readonly statement: string;
  readonly right: readonly string[];
  readonly wrong?: readonly string[];
  readonly open?: readonly string[];
  /** True where our own algebra does not solve it, though it checks answers. */
  readonly unsolved?: true;
}
