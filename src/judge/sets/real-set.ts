import { comparePoints, type RealPoint } from './real-point.ts';

/** A stretch of a set: a single point where both ends are it and closed; null ends are infinite. */
export interface Component {
  readonly low: RealPoint | null;
  readonly high: RealPoint | null;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/**
 * A set of reals with finitely many boundary points, in one form only: ascending points, each a true boundary, whether each is inside,
 * and whether each stretch between them is. So two sets are equal exactly where their points and memberships are.
 */
export class RealSet {
  static readonly empty = new RealSet([], [], [false]);
  static readonly all = new RealSet([], [], [true]);

  private constructor(
    readonly points: readonly RealPoint[],
    /** Membership of each point. */
    readonly at: readonly boolean[],
    /** Membership of the stretches: before the first point, between two, after the last. */
    readonly between: readonly boolean[],
  ) {}

  /** From ascending different points; what is no boundary is dropped. */
  static of(points: readonly RealPoint[], at: readonly boolean[], between: readonly boolean[]): RealSet {
    const [keptPoints, keptAt, keptBetween]: [RealPoint[], boolean[], boolean[]] = [[], [], [between[0] ?? false]];
    for (const [index, point] of points.entries()) {
      const [before, here, after] = [between[index] ?? false, at[index] ?? false, between[index + 1] ?? false];
      if (before === here && here === after) continue;
      keptPoints.push(point);
      keptAt.push(here);
      keptBetween.push(after);
    }
    return new RealSet(keptPoints, keptAt, keptBetween);
  }

  static point(point: RealPoint): RealSet {
    return new RealSet([point], [true], [false, false]);
  }

  /** From `low` to `high`, null for infinite ends; empty where they are the wrong way round. Null where that cannot be told. */
  static interval({ low, high, lowClosed, highClosed }: Component): RealSet | null {
    const order = low === null || high === null ? -1 : comparePoints(low, high);
    if (order === null) return null;
    if (order === 1 || (order === 0 && !(lowClosed && highClosed))) return RealSet.empty;
    if (low !== null && order === 0) return RealSet.point(low);
    const points = [low, high].filter((point) => point !== null);
    const at = [...(low === null ? [] : [lowClosed]), ...(high === null ? [] : [highClosed])];
    return RealSet.of(points, at, [...(low === null ? [] : [false]), true, ...(high === null ? [] : [false])]);
  }

  get isEmpty(): boolean {
    return this.points.length === 0 && this.between[0] === false;
  }

  get isAll(): boolean {
    return this.points.length === 0 && this.between[0] === true;
  }

  complement(): RealSet {
    return new RealSet(
      this.points,
      this.at.map((each) => !each),
      this.between.map((each) => !each),
    );
  }

  /** Null where two boundary points could not be compared. */
  union(other: RealSet): RealSet | null {
    return this.combine(other, (a, b) => a || b);
  }

  intersection(other: RealSet): RealSet | null {
    return this.combine(other, (a, b) => a && b);
  }

  difference(other: RealSet): RealSet | null {
    return this.combine(other, (a, b) => a && !b);
  }

  /** In one set and not in the other. */
  symmetricDifference(other: RealSet): RealSet | null {
    return this.combine(other, (a, b) => a !== b);
  }

  /** Null where it could not be told. */
  equals(other: RealSet): boolean | null {
    return this.symmetricDifference(other)?.isEmpty ?? null;
  }

  /** The points of a finite set in ascending order; null where the set is not finite. */
  get finite(): readonly RealPoint[] | null {
    return this.between.some((each) => each) ? null : this.points;
  }

  /** The connected parts from left to right. */
  get components(): readonly Component[] {
    const found: Component[] = [];
    let open: Component | null =
      this.between[0] === true ? { low: null, high: null, lowClosed: false, highClosed: false } : null;
    for (const [index, point] of this.points.entries()) {
      const [here, after] = [this.at[index] ?? false, this.between[index + 1] ?? false];
      if (open !== null && !(here && after)) {
        found.push({ ...open, high: point, highClosed: here });
        open = after ? { low: point, high: null, lowClosed: here, highClosed: false } : null;
      } else if (open === null && after) open = { low: point, high: null, lowClosed: here, highClosed: false };
      else if (open === null && here) found.push({ low: point, high: point, lowClosed: true, highClosed: true });
    }
    return open === null ? found : [...found, open];
  }

  private combine(other: RealSet, rule: (a: boolean, b: boolean) => boolean): RealSet | null {
    const points: RealPoint[] = [];
    const at: boolean[] = [];
    const between = [rule(this.between[0] ?? false, other.between[0] ?? false)];
    let [i, j] = [0, 0];
    for (;;) {
      const [a, b] = [this.points[i], other.points[j]];
      const next = a ?? b;
      if (next === undefined) return RealSet.of(points, at, between);
      const order = a === undefined ? 1 : b === undefined ? -1 : comparePoints(a, b);
      if (order === null) return null;
      const here = rule(
        (order <= 0 ? this.at[i] : this.between[i]) ?? false,
        (order >= 0 ? other.at[j] : other.between[j]) ?? false,
      );
      points.push(order <= 0 ? next : (b ?? next));
      at.push(here);
      if (order <= 0) i += 1;
      if (order >= 0) j += 1;
      between.push(rule(this.between[i] ?? false, other.between[j] ?? false));
    }
  }
}

/** Ascending, without repetitions; null where two could not be compared. */
export function sortedPoints(points: readonly RealPoint[]): readonly RealPoint[] | null {
  let isSure = true;
  const sorted = [...points].sort((a, b) => {
    const order = comparePoints(a, b);
    if (order === null) isSure = false;
    return order ?? 0;
  });
  const distinct = sorted.filter((point, index) => {
    const before = sorted[index - 1];
    return before === undefined || comparePoints(before, point) !== 0;
  });
  return isSure ? distinct : null;
}
