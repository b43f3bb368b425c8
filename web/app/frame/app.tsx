import { MantineProvider } from '@mantine/core';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { SessionProvider } from '../session/session.tsx';
import { SignIn } from '../session/sign-in.tsx';
import { TryPage } from '../try/try-page.tsx';
import { Frame } from './frame.tsx';
import { nonce } from './nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The pages, each at its address. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <SessionProvider>
        <BrowserRouter>
          <Frame>
            <Routes>
              <Route path="/try" element={<TryPage />} />
              <Route path="*" element={<Navigate to="/try" replace />} />
            </Routes>
          </Frame>
        </BrowserRouter>
        <SignIn />
      </SessionProvider>
    </MantineProvider>
  );
}
