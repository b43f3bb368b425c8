import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import type { Admit } from '../../graphql/admit.ts';
import type { Asker, RequestContext } from '../../graphql/asker.ts';
import { masked } from '../../graphql/mask.ts';
import { Refusal } from '../../graphql/refusal.ts';
import type { Authenticate } from './authenticate.ts';

/** What every transport of operations stands on. */
export interface DoorParts {
  readonly schema: GraphQLSchema;
  readonly admit: Admit;
  readonly authenticate: Authenticate;
}

/** What an executor is given. */
export type Operation = ExecutionArgs & { readonly contextValue: Record<PropertyKey, unknown> };

/** An operation that may be executed, or why it may not. */
export type Passage =
  | { readonly kind: 'admitted'; readonly operation: Operation }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * The door that operations come in by on transports that stay open: the same admission as for requests (who asks, depth, cost, aliases), and
 * the same masking of what goes out.
 */
export class OperationDoor {
  constructor(
    private readonly parts: DoorParts,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Who sends this; null for strangers. Where tokens cannot be checked, that is said. */
  async identify(authorization: string | undefined): Promise<Asker | null | Refusal> {
    try {
      return await this.parts.authenticate(authorization);
    } catch (error) {
      this.log.error({ err: error }, 'tokens cannot be checked');
      return new Refusal('UNAVAILABLE', 'Tokens cannot be checked at the moment. Try again later.');
    }
  }

  /** @param patience is aborted when the client is gone */
  async pass(sent: unknown, authorization: string | undefined, patience: AbortSignal): Promise<Passage> {
    const asker = await this.identify(authorization);
    if (asker instanceof Refusal) return { kind: 'refused', refusals: [asker] };
    const admission = this.parts.admit(sent, asker);
    if (admission.kind === 'refused') return admission;
    const context: RequestContext = { asker: admission.asker, patience };
    const { operationName, variables } = admission.payload;
    return {
      kind: 'admitted',
      operation: {
        schema: this.parts.schema,
        document: admission.document,
        variableValues: variables,
        contextValue: { ...context },
        ...(operationName === undefined ? {} : { operationName }),
      },
    };
  }

  /** Errors as clients may see them. */
  masked(errors: readonly unknown[]): GraphQLError[] {
    return errors.map((error) =>
      masked(error, (fault, id) => this.log.error({ err: fault, id }, 'an operation met a bug')),
    );
  }
}
