import type { CombinedError } from '@urql/core';

/** Why an operation gave nothing, as far as the page acts on it. */
export type Trouble =
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly message: string };

export function troubleOf(error: CombinedError): Trouble {
  const [first] = error.graphQLErrors;
  if (first === undefined) return { kind: 'offline' };
  switch (first.extensions.code) {
    case 'UNAUTHENTICATED':
      return { kind: 'unauthenticated' };
    case 'FORBIDDEN':
      return { kind: 'denied' };
    default:
      return { kind: 'failed', message: first.message };
  }
}
