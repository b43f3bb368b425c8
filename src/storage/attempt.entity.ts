import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Method, Tier } from '../tiers/tier.ts';
import type { CandidateGroup, EscalationReason } from '../tutoring/attempt.ts';
import type { Check, VerdictKind } from '../verification/verdict.ts';
import { SolutionRow } from './solution.entity.ts';

/** One try at a problem, in the order of `ordinal`. Lives and moves with its solution. */
@Entity('attempt')
export class AttemptRow {
  @PrimaryColumn('uuid', { name: 'solution_id', primaryKeyConstraintName: 'PK_attempt' })
  readonly solutionId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'PK_attempt' })
  readonly ordinal!: number;

  @ManyToOne(() => SolutionRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solution_id', foreignKeyConstraintName: 'FK_attempt_solution' })
  readonly solution!: Relation<SolutionRow>;

  @Column('text')
  readonly tier!: Tier;

  @Column('text')
  readonly method!: Method;

  @Column('text', { nullable: true })
  readonly model!: string | null;

  @Column('text', { name: 'prompt_version', nullable: true })
  readonly promptVersion!: string | null;

  @Column('jsonb')
  readonly answers!: readonly CandidateGroup[];

  @Column('text')
  readonly verdict!: VerdictKind;

  @Column('jsonb', { default: () => `'[]'` })
  readonly checks!: readonly Check[];

  @Column('text', { name: 'escalated_because', nullable: true })
  readonly escalatedBecause!: EscalationReason | null;

  /** Calls of models, failed and aborted ones too. */
  @Column('int', { default: 0 })
  readonly calls!: number;

  @Column('int', { name: 'input_tokens' })
  readonly inputTokens!: number;

  @Column('int', { name: 'output_tokens' })
  readonly outputTokens!: number;

  /** Decimal, as text. */
  @Column('numeric', { name: 'cost_usd', precision: 14, scale: 8 })
  readonly costUsd!: string;

  @Column('int', { name: 'duration_ms' })
  readonly durationMs!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}
