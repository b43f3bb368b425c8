import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AskingStore } from '../tutoring/ports.ts';
import type { Asker } from './asker.ts';
import { Refusal } from './refusal.ts';
import { KeptAsking } from './subject.types.ts';

const naming =
  'A subject is named as tokens name it, percent-encoded; with a tenant, both joined by a slash: `a%20school/ada`.';

/** What is kept about one person: to be given out or forgotten when they ask for it. Administrators only. */
@Resolver()
export class SubjectResolver {
  constructor(private readonly askings: AskingStore) {}

  @Query(() => [KeptAsking], {
    description: `Everything that is kept about one person, oldest first. Administrators only. ${naming}`,
    complexity: ({ childComplexity }) => 100 + 20 * childComplexity,
  })
  async exportSubject(@Args('subject') subject: string, @Context('asker') asker: Asker): Promise<KeptAsking[]> {
    refuseOthers(asker);
    return (await this.askings.exportSubject(subject)).map((asking) => new KeptAsking(asking));
  }

  @Mutation(() => Int, {
    description: `Forgets everything about one person, at once; answers, in which nobody is, stay. Administrators only. Gives how many requests were forgotten. ${naming}`,
  })
  async eraseSubject(@Args('subject') subject: string, @Context('asker') asker: Asker): Promise<number> {
    refuseOthers(asker);
    return this.askings.eraseSubject(subject);
  }
}

function refuseOthers(asker: Asker): void {
  if (asker.role !== 'administrator') throw new Refusal('FORBIDDEN', 'Only administrators may do this.');
}
