import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many units were used under a name in a window; the columns are those that `rate-limiter-flexible` writes. Names of people are hashes. */
@Entity('rate_limit')
@Index('IDX_rate_limit_expire', ['expire'])
export class RateLimitRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_rate_limit' })
  readonly key!: string;

  @Column('int', { default: 0 })
  readonly points!: number;

  /** When the window ends, in milliseconds since 1970. */
  @Column('bigint', { nullable: true })
  readonly expire!: string | null;
}
