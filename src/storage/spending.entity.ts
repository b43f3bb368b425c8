import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one scope spent on models on one day (UTC); what is reserved counts. */
@Entity('spending')
export class SpendingRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_spending' })
  readonly scope!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'PK_spending' })
  readonly day!: string;

  /** Decimal, as text. */
  @Column('numeric', { precision: 14, scale: 8 })
  readonly usd!: string;
}

/** Which scopes pay for a solve. Scopes of people are hashes. */
@Entity('payer')
@Index('IDX_payer_since', ['since'])
export class PayerRow {
  @PrimaryColumn('uuid', { name: 'solution_id', primaryKeyConstraintName: 'PK_payer' })
  readonly solutionId!: string;

  @Column('text', { array: true })
  readonly scopes!: readonly string[];

  @Column('timestamptz', { default: () => 'now()' })
  readonly since!: Date;
}
