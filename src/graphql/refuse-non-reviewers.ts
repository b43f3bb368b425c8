import { type Asker, isReviewer } from './asker.ts';
import { Refusal } from './refusal.ts';

/** @throws a refusal for everybody but teachers and administrators */
export function refuseNonReviewers(asker: Asker): void {
  if (!isReviewer(asker)) throw new Refusal('FORBIDDEN', 'Only teachers and administrators may do this.');
}
