import { kindOfName, namesOf, type Party, type PartyKind, partyKinds } from './party.ts';
import type { SpendingLedger, SpendingScope } from './ports.ts';

/** Dollars for models a day; null is no limit. */
export interface SpendingLimits {
  readonly userDayUsd: number | null;
  readonly classDayUsd: number | null;
  readonly tenantDayUsd: number | null;
  readonly instanceDayUsd: number | null;
}

/** Who pays for what. Where nothing is limited nothing is written down. */
export class Spending {
  private readonly limits: Readonly<Record<PartyKind, number | null>>;

  constructor(
    private readonly ledger: SpendingLedger,
    private readonly settings: SpendingLimits,
  ) {
    const { userDayUsd, classDayUsd, tenantDayUsd } = settings;
    this.limits = { user: userDayUsd, class: classDayUsd, tenant: tenantDayUsd };
  }

  /** Lets whoever asked first pay for a solve, with their classes and their tenant. */
  async charge(solutionId: string, party: Party): Promise<void> {
    const names = this.scopesFor(party).map(({ name }) => name);
    if (names.length > 0) await this.ledger.charge(solutionId, names);
  }

  /** Everything that a solve is counted against. */
  async scopesOf(solutionId: string): Promise<readonly SpendingScope[]> {
    if (partyKinds.every((kind) => this.limits[kind] === null)) return this.common();
    const names = await this.ledger.payersOf(solutionId);
    const theirs = names.flatMap((name) => {
      const kind = kindOfName(name);
      return kind === null ? [] : scope(name, this.limits[kind]);
    });
    return [...theirs, ...this.common()];
  }

  /** When this asker may spend again; null where there is something left now. */
  async spentUntil(party: Party): Promise<Date | null> {
    const scopes = [...this.scopesFor(party), ...this.common()];
    return scopes.length === 0 ? null : this.ledger.spentUntil(scopes);
  }

  private scopesFor(party: Party): readonly SpendingScope[] {
    if (partyKinds.every((kind) => this.limits[kind] === null)) return [];
    const names = namesOf(party);
    return partyKinds.flatMap((kind) => names[kind].flatMap((name) => scope(name, this.limits[kind])));
  }

  private common(): readonly SpendingScope[] {
    return scope('instance', this.settings.instanceDayUsd);
  }
}

function scope(name: string, dayUsd: number | null): readonly SpendingScope[] {
  return dayUsd === null ? [] : [{ name, dayUsd }];
}
