import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one call of a model came to, while the solve that it belongs to is not finished. Ids rise with time. */
@Entity('call')
@Index('IDX_call_made', ['madeAt'])
export class CallRow {
  @PrimaryColumn('uuid', { name: 'solution_id', primaryKeyConstraintName: 'PK_call' })
  readonly solutionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_call' })
  readonly id!: string;

  /** Stands for what was asked of whom. */
  @Column('text')
  readonly key!: string;

  @Column('jsonb')
  readonly reply!: object;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  readonly madeAt!: Date;
}
