/** Where the token is kept: for this tab alone, until it is closed. Never in an address. */
const key = 'verity-token';

export function keptToken(): string | null {
  return sessionStorage.getItem(key);
}

export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, token);
}

/** What a token says about who holds it. For showing only: the service is what checks it. */
export interface Holder {
  readonly name: string;
  readonly role: string;
}

/** Null where the token says nothing that can be read here, as keys of servers do. */
export function holderOf(token: string | null): Holder | null {
  try {
    const claims: unknown = JSON.parse(decode(token?.split('.')[1] ?? ''));
    if (typeof claims !== 'object' || claims === null) return null;
    const { sub, role } = claims as Partial<Record<string, unknown>>;
    return typeof sub === 'string' && typeof role === 'string' ? { name: sub, role } : null;
  } catch {
    return null;
  }
}

function decode(base64url: string): string {
  const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0)));
}
