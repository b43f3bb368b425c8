import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { EscalationState } from '../review/escalation.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import { SolutionRow } from './solution.entity.ts';

/** One solution that people review. */
@Entity('escalation')
@Index('UQ_escalation_solution', ['solutionId'], { unique: true })
@Index('IDX_escalation_affected', ['state', 'affected', 'id'])
@Index('IDX_escalation_cost', ['state', 'costUsd', 'id'])
@Index('IDX_escalation_state', ['state', 'id'])
export class EscalationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_escalation' })
  readonly id!: string;

  @Column('uuid', { name: 'solution_id' })
  readonly solutionId!: string;

  @ManyToOne(() => SolutionRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solution_id', foreignKeyConstraintName: 'FK_escalation_solution' })
  readonly solution!: Relation<SolutionRow>;

  @Column('text', { default: 'OPEN' })
  readonly state!: EscalationState;

  @Column('text', { array: true, default: () => `'{}'` })
  readonly reasons!: readonly EscalationReason[];

  /** How often the problem was given out, with or without an answer, until the row was resolved. */
  @Column('int', { default: 0 })
  readonly affected!: number;

  /** What the solution had cost then. Decimal, as text. */
  @Column('numeric', { name: 'cost_usd', precision: 14, scale: 8, default: 0 })
  readonly costUsd!: string;

  @Column('text', { name: 'claimed_by', nullable: true })
  readonly claimedBy!: string | null;

  @Column('timestamptz', { name: 'claim_expires_at', nullable: true })
  readonly claimExpiresAt!: Date | null;

  @Column('text', { name: 'insisted_by', nullable: true })
  readonly insistedBy!: string | null;

  /** The tenants in which somebody asked for the problem, percent-encoded as in subjects. */
  @Column('text', { array: true, default: () => `'{}'` })
  readonly tenants!: readonly string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  readonly resolvedAt!: Date | null;
}

/** What happened to an escalation, in the order of `ordinal`; the table refuses changes. */
@Entity('escalation_event')
@Index('IDX_escalation_event_at', ['at'])
export class EscalationEventRow {
  @PrimaryColumn('uuid', { name: 'escalation_id', primaryKeyConstraintName: 'PK_escalation_event' })
  readonly escalationId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'PK_escalation_event' })
  readonly ordinal!: number;

  @ManyToOne(() => EscalationRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'escalation_id', foreignKeyConstraintName: 'FK_escalation_event_escalation' })
  readonly escalation!: Relation<EscalationRow>;

  @Column('timestamptz', { default: () => 'now()' })
  readonly at!: Date;

  @Column('text')
  readonly by!: string;

  @Column('text')
  readonly action!: string;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  @Column('text', { nullable: true })
  readonly before!: string | null;

  @Column('text', { nullable: true })
  readonly after!: string | null;
}
