import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Method, Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { BestSoFar, SolutionState } from '../tutoring/solution.ts';
import type { AnswerText, StepText } from '../verification/protocol.ts';
import type { Verdict } from '../verification/verdict.ts';

/**
 * One problem as it is kept. No student is in it. Ids are ordered by time, so that history can be partitioned by range of id; what is in
 * force, which is what uniqueness is about, would be a partition of its own.
 */
@Entity('solution')
@Index('UQ_solution_in_force', ['textKey'], { unique: true, where: 'in_force' })
@Index('IDX_solution_verified_task', ['taskKey'], {
  where: `state = 'SOLVED' AND assurance IN ('PROVED', 'TEACHER_CONFIRMED')`,
})
@Index('IDX_solution_claimable', ['claimableAt'], { where: 'claimable_at IS NOT NULL' })
@Index('IDX_solution_state', ['state', 'id'])
@Index('IDX_solution_assurance', ['assurance', 'id'])
@Index('IDX_solution_finished', ['finishedAt'])
@Index('IDX_solution_source', ['sourceId'], { where: 'source_id IS NOT NULL' })
@Check('CHK_solution_claimable', `(state IN ('QUEUED', 'WORKING')) = (claimable_at IS NOT NULL)`)
export class SolutionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_solution' })
  readonly id!: string;

  @Column('text', { name: 'text_key' })
  readonly textKey!: string;

  @Column('text', { name: 'task_key', nullable: true })
  readonly taskKey!: string | null;

  /** The canonical statement that the text key is a hash of, and the version of the canonical form. */
  @Column('text', { default: '' })
  readonly canonical!: string;

  @Column('text', { name: 'canonical_version', default: 'text-1' })
  readonly canonicalVersion!: string;

  /** From the names in the task's key to those of this statement, so that an answer can be told in the names of another. */
  @Column('jsonb', { default: () => `'{}'` })
  readonly renaming!: Readonly<Record<string, string>>;

  /** The solution of the same task that this one was adopted from; both are taken back together. */
  @Column('uuid', { name: 'source_id', nullable: true })
  readonly sourceId!: string | null;

  @Column('text')
  readonly problem!: string;

  @Column('text', { name: 'read_as', nullable: true })
  readonly readAs!: string | null;

  @Column('text', { default: 'QUEUED' })
  readonly state!: SolutionState;

  @Column('text')
  readonly tier!: Tier;

  @Column('text', { nullable: true })
  readonly method!: Method | null;

  @Column('jsonb', { nullable: true })
  readonly answer!: AnswerText | null;

  @Column('jsonb', { default: () => `'[]'` })
  readonly steps!: readonly StepText[];

  @Column('text', { default: 'UNVERIFIED' })
  readonly assurance!: Assurance;

  @Column('jsonb', { nullable: true })
  readonly verdict!: Verdict | null;

  @Column('text', { nullable: true })
  readonly caveat!: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  readonly reasons!: readonly EscalationReason[];

  /** All attempts, earlier rounds included. Decimal, as text, because money is not a double. */
  @Column('numeric', { name: 'cost_usd', precision: 14, scale: 8, default: 0 })
  readonly costUsd!: string;

  @Column('text', { name: 'verifier_version', nullable: true })
  readonly verifierVersion!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  readonly finishedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  readonly expiresAt!: Date | null;

  /** While it is worked on: the method that is being tried, and the best answer so far. */
  @Column('text', { nullable: true })
  readonly trying!: Method | null;

  @Column('jsonb', { nullable: true })
  readonly best!: BestSoFar | null;

  /** While it is worked on: how long it takes in all, as far as measured. */
  @Column('int', { name: 'expected_ms', nullable: true })
  readonly expectedMs!: number | null;

  /** Set where a teacher or a recheck took the answer back: when, who (a teacher's subject, or the verifier) and why. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt!: Date | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  readonly revokedBy!: string | null;

  @Column('text', { name: 'revoked_because', nullable: true })
  readonly revokedBecause!: string | null;

  /** Whether it is the one row that its text key stands for; the others are history. */
  @Column('boolean', { name: 'in_force', default: true })
  readonly inForce!: boolean;

  /** Who works on it. */
  @Column('text', { nullable: true })
  readonly holder!: string | null;

  /** From when on it may be claimed: when it was queued, or when the lease of its holder runs out. Null where it is finished. */
  @Column('timestamptz', { name: 'claimable_at', nullable: true, default: () => 'now()' })
  readonly claimableAt!: Date | null;

  /** How often it was claimed without an outcome. */
  @Column('int', { default: 0 })
  readonly claims!: number;
}
