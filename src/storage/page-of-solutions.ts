import type { DataSource } from 'typeorm';
import type { Page, PageRequest } from '../tutoring/ports.ts';
import type { Solution } from '../tutoring/solution.ts';
import { cursorOf, idOfCursor } from './cursor.ts';
import { solutionOf } from './rows.ts';
import { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';

/** The most that one page gives, whatever was asked for. */
export const largestPage = 100;

/**
 * A page of solutions, newest first. It begins behind the row of the cursor by the order of ids, so rows that come in meanwhile neither
 * shift nor repeat what follows. A cursor that we never gave out has nothing behind it.
 */
export async function pageOfSolutions(dataSource: DataSource, request: PageRequest): Promise<Page<Solution>> {
  const { after, state, assurance, askedBy } = request;
  const first = Math.min(Math.max(0, request.first), largestPage);
  const matching = dataSource.getRepository(SolutionRow).createQueryBuilder('solution');
  if (state !== undefined) matching.andWhere('solution.state = ANY(:state)', { state });
  if (assurance !== undefined) matching.andWhere('solution.assurance = ANY(:assurance)', { assurance });
  if (askedBy !== undefined) {
    // By itself first: a person asked for few, and walking all solutions to find these would take longer the more there are.
    const asked = `SELECT DISTINCT solution_id FROM asking WHERE subject = :askedBy AND expires_at > now()`;
    matching
      .addCommonTableExpression(asked, 'asked', { materialized: true })
      .setParameter('askedBy', storable(askedBy));
    matching.andWhere('solution.id IN (SELECT solution_id FROM asked)');
  }
  const totalCount = await matching.getCount();
  const behind = after === undefined ? undefined : idOfCursor(after);
  if (behind === null) return { items: [], hasNextPage: false, hasPreviousPage: false, totalCount };
  if (behind !== undefined) matching.andWhere('solution.id < :behind', { behind });
  const rows = await matching
    .orderBy('solution.id', 'DESC')
    .limit(first + 1)
    .getMany();
  return {
    items: rows.slice(0, first).map((row) => ({ cursor: cursorOf(row.id), node: solutionOf(row) })),
    hasNextPage: rows.length > first,
    hasPreviousPage: behind !== undefined,
    totalCount,
  };
}
