import type { Escalation } from '../review/escalation.ts';
import type { EscalationFilter } from '../review/review-store.ts';
import { type Asker, isReviewer } from './asker.ts';

/** A tenant as escalations name it; null for those who belong to none, and see all. */
export function tenantOf({ tenant }: Asker): string | null {
  return tenant === null ? null : encodeURIComponent(tenant);
}

/** A filter, narrowed to what concerns the reviewer's own tenant. */
export function within(filter: EscalationFilter, asker: Asker): EscalationFilter {
  const tenant = tenantOf(asker);
  return tenant === null ? filter : { ...filter, tenant };
}

/** Whether this asker reviews this escalation: teachers and administrators, of a tenant only what was asked there. */
export function mayReview(asker: Asker, escalation: Escalation): boolean {
  const tenant = tenantOf(asker);
  return isReviewer(asker) && (tenant === null || escalation.tenants.includes(tenant));
}
