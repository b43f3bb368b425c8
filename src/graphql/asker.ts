import type { Party } from '../tutoring/party.ts';

/** What somebody may do. `service` is a frontend's own server, and sees what it asked for itself. */
export const roles = ['student', 'teacher', 'administrator', 'service'] as const;
export type Role = (typeof roles)[number];

/** Who sends a request, as far as the token says. */
export interface Asker extends Party {
  readonly role: Role;
}

/** Whether this asker reviews answers: sees everybody's problems, how they were tried and what they cost. */
export function isReviewer(asker: Asker): boolean {
  return asker.role === 'teacher' || asker.role === 'administrator';
}

/** What a resolver is given besides its arguments, on every transport. */
export interface RequestContext {
  readonly asker: Asker;
  /** Aborted when the asker hangs up, or when this instance can wait no longer. */
  readonly patience: AbortSignal;
}
