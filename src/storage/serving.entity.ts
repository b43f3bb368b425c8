import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often an answer was given out within an hour, to whomever. Written in batches; see `serving-tally.ts` for what a crash may lose. */
@Entity('serving')
@Index('IDX_serving_hour', ['hour'])
export class ServingRow {
  @PrimaryColumn('uuid', { name: 'solution_id', primaryKeyConstraintName: 'PK_serving' })
  readonly solutionId!: string;

  /** The start of the hour. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'PK_serving' })
  readonly hour!: Date;

  @Column('int')
  readonly times!: number;

  /** Of these, how often it was recalled rather than worked out for whoever asked. */
  @Column('int')
  readonly remembered!: number;

  /** Besides: how often the problem was given out while it had no answer. */
  @Column('int', { default: 0 })
  readonly unanswered!: number;
}
