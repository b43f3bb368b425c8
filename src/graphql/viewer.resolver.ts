import { Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Asker } from './asker.ts';

/** Who sends a request. */
@ObjectType('Viewer', { description: 'Who sends this, as far as the token says.' })
export class Viewer {
  @Field(() => String, { description: 'As `claimedBy`, and `by` of events, name people.' })
  readonly subject: string;

  @Field(() => String, { description: 'student, teacher, administrator or service.' })
  readonly role: string;

  constructor({ subject, role }: Asker) {
    this.subject = subject;
    this.role = role;
  }
}

/** Tells a client who it is, so that it can tell its own claims from those of others. */
@Resolver()
export class ViewerResolver {
  @Query(() => Viewer)
  viewer(@Context('asker') asker: Asker): Viewer {
    return new Viewer(asker);
  }
}
