import type { DataSource, EntityManager } from 'typeorm';

/** Askings of people who belong to a tenant: its name, percent-encoded, is what their subject begins with, up to a slash. */
export const hasTenant = `strpos(subject, '/') > 0`;

/** The tenants in which somebody asked for the solution of an escalation, with those that are written down already. */
const merged = `ARRAY(SELECT unnest(escalation.tenants)
  UNION SELECT split_part(subject, '/', 1) FROM asking WHERE asking.solution_id = escalation.solution_id AND ${hasTenant} ORDER BY 1)`;

/**
 * Writes down in which tenants the problem of an escalation was asked. To be called where an escalation is opened and once more when that is committed:
 * who asks at the same time either is seen then, or sees the escalation by themselves.
 */
export async function noteTenants(on: DataSource | EntityManager, solutionId: string): Promise<void> {
  const sql = `UPDATE escalation SET tenants = ${merged} WHERE solution_id = $1 AND tenants <> ${merged}`;
  await on.query(sql, [solutionId]);
}

/** The same from the other side: so many people asked, each for a solution. Rows are locked in the order of their ids. */
export async function noteAskers(
  on: DataSource,
  askings: readonly { readonly subject: string; readonly solutionId: string }[],
): Promise<void> {
  const ofTenants = askings.flatMap(({ subject, solutionId }) => {
    const [tenant = '', ...person] = subject.split('/');
    return person.length === 0 ? [] : [{ tenant, solutionId }];
  });
  if (ofTenants.length === 0) return;
  const sql = `WITH given AS (
      SELECT solution_id, array_agg(DISTINCT tenant) AS tenants FROM unnest($1::uuid[], $2::text[]) AS each (solution_id, tenant) GROUP BY 1),
    target AS (SELECT escalation.id, given.tenants FROM escalation JOIN given USING (solution_id)
      WHERE NOT escalation.tenants @> given.tenants ORDER BY escalation.id FOR UPDATE OF escalation)
    UPDATE escalation SET tenants = ARRAY(SELECT DISTINCT unnest(escalation.tenants || target.tenants) ORDER BY 1)
    FROM target WHERE target.id = escalation.id`;
  const values = [ofTenants.map(({ solutionId }) => solutionId), ofTenants.map(({ tenant }) => tenant)];
  await on.query(sql, values);
}
