import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Identity } from '../session/identity.tsx';
import { useViewer } from '../session/viewer.ts';
import './frame.css';

/** What all pages share: where one can go, and who one is. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer();
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="frame">
        <div className="frame-inner">
          <NavLink className="frame-name" to="/try">
            <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
              <rect width="32" height="32" rx="8" className="frame-mark" />
              <path d="M8 9.5l8 14 8-14" className="frame-stroke" />
            </svg>
            Verity
          </NavLink>
          <nav aria-label="Pages">
            <NavLink to="/try">Try</NavLink>
            {viewer?.isReviewer !== false && <NavLink to="/review">Review</NavLink>}
            {viewer?.isReviewer !== false && <NavLink to="/report">Report</NavLink>}
          </nav>
          <Identity />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
