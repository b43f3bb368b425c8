import { createHash } from 'node:crypto';
import type { SpendingLedger, SpendingScope } from './ports.ts';

/** Dollars for models a day; null is no limit. */
export interface SpendingLimits {
  readonly userDayUsd: number | null;
  readonly classDayUsd: number | null;
  readonly instanceDayUsd: number | null;
}

/** Who pays for what. Where nothing is limited nothing is written down. */
export class Spending {
  constructor(
    private readonly ledger: SpendingLedger,
    private readonly limits: SpendingLimits,
  ) {}

  /** Lets whoever asked first pay for a solve. */
  async charge(solutionId: string, subject: string): Promise<void> {
    const names = this.personalScopes(subject).map(({ name }) => name);
    if (names.length > 0) await this.ledger.charge(solutionId, names);
  }

  /** Everything that a solve is counted against. */
  async scopesOf(solutionId: string): Promise<readonly SpendingScope[]> {
    const { userDayUsd, classDayUsd } = this.limits;
    if (userDayUsd === null && classDayUsd === null) return this.common();
    const names = await this.ledger.payersOf(solutionId);
    const personal = names.flatMap((name) => scope(name, name.startsWith('user:') ? userDayUsd : classDayUsd));
    return [...personal, ...this.common()];
  }

  /** When this asker may spend again; null where there is something left now. */
  async spentUntil(subject: string): Promise<Date | null> {
    const scopes = [...this.personalScopes(subject), ...this.common()];
    return scopes.length === 0 ? null : this.ledger.spentUntil(scopes);
  }

  /** A subject carries its class, up to a slash. People are written down as hashes alone. */
  private personalScopes(subject: string): readonly SpendingScope[] {
    const [group, ...person] = subject.split('/');
    return [
      ...scope(`user:${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`, this.limits.userDayUsd),
      ...(person.length === 0 ? [] : scope(`class:${group}`, this.limits.classDayUsd)),
    ];
  }

  private common(): readonly SpendingScope[] {
    return scope('instance', this.limits.instanceDayUsd);
  }
}

function scope(name: string, dayUsd: number | null): readonly SpendingScope[] {
  return dayUsd === null ? [] : [{ name, dayUsd }];
}
