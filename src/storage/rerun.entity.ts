import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Tier } from '../tiers/tier.ts';
import { EscalationRow } from './escalation.entity.ts';

/** That a reviewer wants a solution worked on again, until it was. */
@Entity('rerun')
@Index('IDX_rerun_claimable', ['claimableAt'])
export class RerunRow {
  @PrimaryColumn('uuid', { name: 'escalation_id', primaryKeyConstraintName: 'PK_rerun' })
  readonly escalationId!: string;

  @OneToOne(() => EscalationRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'escalation_id', foreignKeyConstraintName: 'FK_rerun_escalation' })
  readonly escalation!: Relation<EscalationRow>;

  /** No model below this tier is asked. */
  @Column('text')
  readonly tier!: Tier;

  /** Who works on it. */
  @Column('text', { nullable: true })
  readonly holder!: string | null;

  /** From when on it may be claimed: since it was wanted, or when the lease of its holder runs out. */
  @Column('timestamptz', { name: 'claimable_at', default: () => 'now()' })
  readonly claimableAt!: Date;

  /** How often it was claimed. */
  @Column('int', { default: 0 })
  readonly claims!: number;
}
