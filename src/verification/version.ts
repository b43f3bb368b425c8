/**
 * The version of the verifier: kept with every verdict, so that what an older one said can be checked again. It changes whenever a
 * verdict may change: a new kind of task, another argument, a repaired one.
 */
export const verifierVersion = 'verity-1';
