import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { openApi } from '../graphql/api.ts';
import { keepToken, keptToken } from './token.ts';

/** Who uses the pages in this tab. */
export interface Session {
  /** Null where nobody has signed in. */
  readonly token: string | null;
  signIn(token: string): void;
  signOut(): void;
  readonly isAsking: boolean;
  /** Shows or hides the panel that takes a token. */
  ask(isAsking: boolean): void;
}

const SessionContext = createContext<Session | null>(null);

/** Keeps the token, and talks to the service with it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(keptToken);
  const [isAsking, ask] = useState(false);
  const api = useMemo(() => openApi(token), [token]);
  useEffect(() => () => api.close(), [api]);
  const session = useMemo((): Session => {
    const change = (next: string | null) => {
      keepToken(next);
      setToken(next);
      ask(false);
    };
    return { token, isAsking, ask, signIn: change, signOut: () => change(null) };
  }, [token, isAsking]);
  return (
    <SessionContext.Provider value={session}>
      <Provider value={api.client}>{children}</Provider>
    </SessionContext.Provider>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('This stands outside of the session.');
  return session;
}
