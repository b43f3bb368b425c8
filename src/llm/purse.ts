/** Money set aside for one call. Settled exactly once, with what the call really cost; what was not used is free again. */
export interface Reservation {
  settle(costUsd: number): Promise<void>;
}

/** Who pays for calls. Reserving comes before the call, so that calls in flight can never spend what is not there. */
export abstract class Purse {
  /** @returns null where there is not enough left. */
  abstract reserve(usd: number): Promise<Reservation | null>;
}
