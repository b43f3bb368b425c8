import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { SessionProvider } from '../session/session.tsx';
import { SignIn } from '../session/sign-in.tsx';
import { Frame } from './frame.tsx';
import { nonce } from './nonce.ts';
import { cssVariables, theme } from './theme.ts';

const TryPage = lazy(async () => ({ default: (await import('../try/try-page.tsx')).TryPage }));
const ReviewPage = lazy(async () => ({ default: (await import('../review/review-page.tsx')).ReviewPage }));
const ReportPage = lazy(async () => ({ default: (await import('../report/report-page.tsx')).ReportPage }));

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
            <Suspense fallback={null}>
              <Routes>
                <Route path="/try" element={<TryPage />} />
                <Route path="/report" element={<ReportPage />} />
                <Route path="/review" element={<ReviewPage />} />
                <Route path="/review/:id" element={<ReviewPage />} />
                <Route path="*" element={<Navigate to="/try" replace />} />
              </Routes>
            </Suspense>
          </Frame>
        </BrowserRouter>
        <SignIn />
      </SessionProvider>
    </MantineProvider>
  );
}
