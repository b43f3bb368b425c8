import { useDocumentTitle } from '@mantine/hooks';
import { Link, useSearchParams } from 'react-router';
import { CheckPanel } from './check-panel.tsx';
import { SolvePanel } from './solve-panel.tsx';
import './try.css';

/** Where a problem is tried: what a student's frontend would show, with everything that the schema gives. */
export function TryPage() {
  useDocumentTitle('Try a problem · Verity');
  const [search] = useSearchParams();
  const isChecking = search.get('panel') === 'check';
  return (
    <div className="page">
      <h1 className="page-title">Try a problem</h1>
      <p className="page-lead">Every answer says what stands behind it, and what was not checked.</p>
      <nav className="panels" aria-label="Panels">
        <Link to="/try" aria-current={isChecking ? undefined : 'page'}>
          Solve a problem
        </Link>
        <Link to="/try?panel=check" aria-current={isChecking ? 'page' : undefined}>
          Check an answer
        </Link>
      </nav>
      {isChecking ? <CheckPanel /> : <SolvePanel />}
    </div>
  );
}
