import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Asker } from './asker.ts';
import { EscalationResolver } from './escalation.resolver.ts';
import { Node } from './node.types.ts';
import { SolutionResolver } from './solution.resolver.ts';

/** Whatever has an id, to whoever may see it by its own door. */
@Resolver()
export class NodeResolver {
  constructor(
    private readonly solutions: SolutionResolver,
    private readonly escalations: EscalationResolver,
  ) {}

  @Query(() => Node, { nullable: true })
  async node(@Args('id', { type: () => ID }) id: string, @Context('asker') asker: Asker): Promise<Node | null> {
    return (await this.solutions.solution(id, asker)) ?? this.escalations.find(id, asker);
  }
}
