import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Attempt } from '../tutoring/attempt.ts';
import type { Solution } from '../tutoring/solution.ts';
import type { AttemptRow } from './attempt.entity.ts';
import type { SolutionRow } from './solution.entity.ts';

/** The columns of an entity for statements written by hand, which then give rows with the entity's property names. */
export function columnsOf(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>): string {
  const { columns } = dataSource.getMetadata(entity);
  return columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ');
}

/** Runs an UPDATE or DELETE with RETURNING, which TypeORM answers with a pair. @returns the rows */
export async function update<Row>(on: DataSource | EntityManager, sql: string, values: unknown[]): Promise<Row[]> {
  const [rows] = await on.query<[Row[], number]>(sql, values);
  return rows;
}

export function solutionOf(row: SolutionRow): Solution {
  return {
    id: row.id,
    keys: { textKey: row.textKey, taskKey: row.taskKey },
    problem: row.problem,
    readAs: row.readAs,
    state: row.state,
    tier: row.tier,
    method: row.method,
    answer: row.answer,
    steps: row.steps,
    assurance: row.assurance,
    verdict: row.verdict,
    caveat: row.caveat,
    reasons: row.reasons,
    costUsd: Number(row.costUsd),
    verifierVersion: row.verifierVersion,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    expiresAt: row.expiresAt,
    trying: row.trying,
    best: row.best,
    expectedMs: row.expectedMs,
  };
}

export function attemptOf(row: AttemptRow): Attempt {
  const { solutionId, ordinal, solution, createdAt, costUsd, ...shown } = row;
  return { ...shown, costUsd: Number(costUsd) };
}
