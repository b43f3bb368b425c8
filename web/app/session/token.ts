/** Where the token is kept: for this tab alone, until it is closed. Never in an address. */
const key = 'verity-token';

export function keptToken(): string | null {
  return sessionStorage.getItem(key);
}

export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, token);
}
