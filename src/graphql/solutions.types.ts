import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Assurance } from '../tutoring/assurance.ts';
import type { Page } from '../tutoring/ports.ts';
import type { Solution, SolutionState } from '../tutoring/solution.ts';
import { AssuranceWord, SolutionStateWord } from './enums.ts';
import { PageArgs, PageInfo } from './page.types.ts';
import { ShownSolution } from './solution.types.ts';

/** Which solutions are listed. */
@ArgsType()
export class SolutionsArgs extends PageArgs {
  @Field(() => [AssuranceWord], { nullable: true })
  readonly assurance?: readonly Assurance[] | null;

  @Field(() => [SolutionStateWord], { nullable: true })
  readonly state?: readonly SolutionState[] | null;
}

/** A solution and its place in the list. */
@ObjectType('SolutionEdge')
export class SolutionEdge {
  @Field(() => String)
  readonly cursor: string;

  @Field(() => ShownSolution)
  readonly node: ShownSolution;

  constructor(cursor: string, node: ShownSolution) {
    this.cursor = cursor;
    this.node = node;
  }
}

/** A page of solutions. None counts as remembered: nothing was asked of the cache. */
@ObjectType('SolutionConnection')
export class SolutionConnection {
  @Field(() => [SolutionEdge])
  readonly edges: readonly SolutionEdge[];

  @Field(() => [ShownSolution])
  readonly nodes: readonly ShownSolution[];

  @Field(() => PageInfo)
  readonly pageInfo: PageInfo;

  @Field(() => Int)
  readonly totalCount: number;

  constructor(page: Page<Solution>) {
    this.edges = page.items.map(({ cursor, node }) => new SolutionEdge(cursor, new ShownSolution(node, false)));
    this.nodes = this.edges.map(({ node }) => node);
    this.pageInfo = new PageInfo(page);
    this.totalCount = page.totalCount;
  }
}
