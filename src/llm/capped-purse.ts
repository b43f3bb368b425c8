import { Purse, type Reservation } from './purse.ts';

/** A purse with a limit of its own, filled from another one where there is one. Counts in memory: it lasts as long as one solve. */
export class CappedPurse extends Purse {
  private spentUsd = 0;

  constructor(
    private readonly limitUsd: number,
    private readonly source: Purse | null,
  ) {
    super();
  }

  async reserve(usd: number): Promise<Reservation | null> {
    if (this.spentUsd + usd > this.limitUsd) return null;
    this.spentUsd += usd;
    const reservation = this.source === null ? unlimited : await this.source.reserve(usd);
    if (reservation === null) {
      this.spentUsd -= usd;
      return null;
    }
    return {
      settle: async (costUsd) => {
        this.spentUsd += costUsd - usd;
        await reservation.settle(costUsd);
      },
    };
  }
}

const unlimited: Reservation = { settle: async () => undefined };
