import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That somebody asked for something, until it is forgotten. The only table with people in it; it has no foreign key, so that it can live
 * elsewhere, or be emptied, without regard to the answers.
 */
@Entity('asking')
@Index('IDX_asking_solution', ['subject', 'solutionId'])
@Index('IDX_asking_tenant', ['solutionId'], { where: `strpos(subject, '/') > 0` })
@Index('IDX_asking_expiry', ['expiresAt'])
export class AskingRow {
  /** Who asked: an opaque name. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_asking' })
  readonly subject!: string;

  /** What makes two requests of a subject one: a hash of the idempotency key or, without one, of the solution. */
  @PrimaryColumn('text', { name: 'request_hash', primaryKeyConstraintName: 'PK_asking' })
  readonly requestHash!: string;

  @Column('uuid', { name: 'solution_id' })
  readonly solutionId!: string;

  @Column('text', { name: 'input_hash' })
  readonly inputHash!: string;

  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  readonly askedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}
