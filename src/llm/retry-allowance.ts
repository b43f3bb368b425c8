/** Calls that earn one retry. */
const callsPerRetry = 10;
/** Retries that can be saved up. */
const mostSaved = 10;

/**
 * Shared by all models: of ten calls at most one may be a retry, so that retrying never multiplies the load on a vendor in trouble. One
 * retry is lent at the start and earned by the first ten calls.
 */
export class RetryAllowance {
  private saved = 1;
  private owed = 1;

  /** A first call was made. */
  earn(): void {
    const earned = 1 / callsPerRetry;
    if (this.owed > 0) this.owed = Math.max(0, this.owed - earned);
    else this.saved = Math.min(mostSaved, this.saved + earned);
  }

  /** @returns false where no retry is left. */
  take(): boolean {
    // A tenth is no binary fraction: ten of them fall short of one by an error of rounding.
    if (this.saved < 1 - 1e-9) return false;
    this.saved -= 1;
    return true;
  }
}
