import { Purse, type Reservation } from '../llm/purse.ts';
import type { SpendingLedger, SpendingScope } from '../tutoring/ports.ts';

/** Pays from a ledger that all instances share, on behalf of several scopes at once. */
export class LedgerPurse extends Purse {
  constructor(
    private readonly ledger: SpendingLedger,
    private readonly scopes: readonly SpendingScope[],
  ) {
    super();
  }

  async reserve(usd: number): Promise<Reservation | null> {
    const day = await this.ledger.take(this.scopes, usd);
    if (day === null) return null;
    return { settle: (costUsd) => this.ledger.giveBack(this.scopes, day, usd - costUsd) };
  }
}
