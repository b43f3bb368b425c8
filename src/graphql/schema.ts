import { CheckAnswerResolver } from './check-answer.resolver.ts';
import { EscalationResolver } from './escalation.resolver.ts';
import { EscalationChangedResolver } from './escalation-changed.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { ReviewResolver } from './review.resolver.ts';
import { RoutingResolver } from './routing.resolver.ts';
import { SolutionResolver } from './solution.resolver.ts';
import { SolutionChangedResolver } from './solution-changed.resolver.ts';
import { SolveResolver } from './solve.resolver.ts';
import { SubjectResolver } from './subject.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** Everything that clients can ask. The schema is made from these classes, and from what their fields name. */
export const resolvers = [
  NodeResolver,
  SolutionResolver,
  SolutionChangedResolver,
  SolveResolver,
  SubjectResolver,
  CheckAnswerResolver,
  RoutingResolver,
  EscalationResolver,
  EscalationChangedResolver,
  ReviewResolver,
  ViewerResolver,
] as const;
