import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Admit } from '../../graphql/admit.ts';
import type { Asker, RequestContext } from '../../graphql/asker.ts';
import { maskError } from '../../graphql/mask.ts';
import { Refusal, type RefusalCode } from '../../graphql/refusal.ts';
import type { Authenticate } from './authenticate.ts';
import type { Execute } from './execute.ts';
import type { Patience } from './patience.ts';

/** What the endpoint stands on. */
export interface EndpointParts {
  readonly admit: Admit;
  readonly authenticate: Authenticate;
  readonly execute: Execute;
  readonly patience: Patience;
}

/** A reply's body and status. What was executed is 200, whatever came of it; what was refused says so in the status, too. */
interface Reply {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] };
}

/** Serves `POST /graphql`: one operation per request, as JSON. */
export function serveGraphql(server: FastifyInstance, parts: EndpointParts): void {
  server.post('/graphql', {
    // Its headers are always the same, and this route is called too often to work them out each time.
    helmet: false,
    handler: async (request, reply) => send(reply, await answer(parts, request, reply)),
    // What fails before the handler: a body that is no JSON, or too large.
    errorHandler: async (error, request, reply) => send(reply, refuse(request, [asRefusal(error)])),
  });
}

/** `GET /graphql` for programs: operations come by POST alone, so that no link and no image can run one. */
export async function refuseGet(_: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const refusal = new Refusal('MALFORMED', 'Send operations by POST.');
  return send(reply.header('allow', 'POST'), { status: 405, body: { errors: [refusal.toJSON()] } });
}

async function answer(parts: EndpointParts, request: FastifyRequest, reply: FastifyReply): Promise<Reply> {
  const asker = await identify(parts.authenticate, request);
  if (asker instanceof Refusal) return refuse(request, [asker]);
  const admission = parts.admit(request.body, asker);
  if (admission.kind === 'refused') return refuse(request, admission.refusals);
  if (admission.operation.operation === 'subscription')
    return refuse(request, [new Refusal('MALFORMED', 'Subscriptions are not served by POST.')]);

  const result = await parts.execute(admission, new PatientContext(admission.asker, parts.patience, reply));
  return { status: 200, body: shown(result, request) };
}

/** Most requests wait for nothing, and need no signal that ends their waiting. */
class PatientContext implements RequestContext {
  constructor(
    readonly asker: Asker,
    private readonly everybody: Patience,
    private readonly reply: FastifyReply,
  ) {}

  get patience(): AbortSignal {
    return this.everybody.of(this.reply.raw);
  }
}

async function identify(authenticate: Authenticate, request: FastifyRequest): Promise<Asker | null | Refusal> {
  try {
    return await authenticate(request.headers.authorization);
  } catch (error) {
    request.log.error({ err: error }, 'tokens cannot be checked');
    return new Refusal('UNAVAILABLE', 'Tokens cannot be checked at the moment. Try again later.');
  }
}

function shown(result: ExecutionResult, request: FastifyRequest): Reply['body'] {
  return result.errors ? { data: result.data ?? null, errors: masked(result.errors, request) } : { data: result.data };
}

function refuse(request: FastifyRequest, refusals: readonly (Refusal | Error)[]): Reply {
  const code = refusals[0] instanceof Refusal ? refusals[0].code : 'INTERNAL';
  return { status: statuses[code], body: { errors: masked(refusals, request) } };
}

function masked(errors: readonly unknown[], request: FastifyRequest): GraphQLFormattedError[] {
  return errors.map((error) =>
    maskError(error, (fault, id) => request.log.error({ err: fault, id }, 'a request met a bug')),
  );
}

const statuses: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  MALFORMED: 400,
  SYNTAX: 400,
  INVALID: 400,
  LIMIT_EXCEEDED: 400,
  BAD_USER_INPUT: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Fastify's own complaints about a request carry a status below 500, and a message that is safe to show. */
function asRefusal(error: Error & { statusCode?: number }): Refusal | Error {
  const isOfClient = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isOfClient ? new Refusal('MALFORMED', error.message) : error;
}

/** Replies are data for programs: never kept, never a page, never another type than they say. */
const fixedHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** The media type of the GraphQL-over-HTTP specification for clients that know it, plain JSON for the others. */
function send(reply: FastifyReply, { status, body }: Reply): FastifyReply {
  const knowsSpecification = reply.request.headers.accept?.includes('application/graphql-response+json') ?? false;
  const type = knowsSpecification ? 'application/graphql-response+json' : 'application/json';
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).headers(fixedHeaders).type(`${type}; charset=utf-8`).send(JSON.stringify(body));
}
