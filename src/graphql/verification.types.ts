import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { CheckKind, Verdict, VerdictKind } from '../verification/verdict.ts';
import { VerdictWord } from './enums.ts';

/** One thing that was computed. */
@ObjectType('Check')
export class ShownCheck {
  @Field(() => String, {
    description:
      'READING, SUBSTITUTION, IDENTITY, EVALUATION, DERIVATIVE, NUMERIC, DOMAIN, COMPLETENESS, FORM, UNITS, WORKING, FORMALISATION, AGREEMENT, ...',
  })
  readonly kind!: CheckKind;

  @Field(() => VerdictWord)
  readonly verdict!: VerdictKind;

  @Field(() => String, {
    description: 'What was computed, readable by a teacher: for example `x = 2: 2^2 - 5*2 + 6 = 0`.',
  })
  readonly evidence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same with its formulas as LaTeX between dollar signs; null where words say it all.',
  })
  readonly evidenceLatex?: string;

  @Field(() => String, { description: 'The engine that did it, with its version.' })
  readonly engine!: string;

  @Field(() => Float)
  readonly durationMs!: number;
}

/** What checking an answer came to. */
@ObjectType('Verification')
export class ShownVerification {
  @Field(() => VerdictWord)
  readonly verdict: VerdictKind;

  @Field(() => [ShownCheck])
  readonly checks: readonly ShownCheck[];

  @Field(() => [String], { description: 'What was not checked, in plain words.' })
  readonly notChecked: readonly string[];

  constructor(verdict: Verdict) {
    this.verdict = verdict.kind;
    this.checks = verdict.checks;
    this.notChecked = verdict.notChecked;
  }
}
