import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient as createSocket, type ExecutionResult } from 'graphql-ws';

/** Where operations are sent, and where subscriptions stay open. */
const path = '/graphql';

/** A connection to the service, and how it ends. */
export interface Api {
  readonly client: Client;
  close(): void;
}

/** @param token who asks; null for nobody, which a service without authentication takes for its developer */
export function openApi(token: string | null): Api {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const socket = createSocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`,
    connectionParams: authorization,
    retryAttempts: 20,
    shouldRetry: () => true,
  });
  const client = new Client({
    url: path,
    preferGetMethod: false,
    fetchOptions: { headers: authorization },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe<ExecutionResult>({ query, variables }, sink as never),
          }),
        }),
      }),
    ],
  });
  return { client, close: () => void socket.dispose() };
}
