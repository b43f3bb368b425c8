import { useDocumentTitle } from '@mantine/hooks';
import { SolvePanel } from './solve-panel.tsx';
import './try.css';

/** Where a problem is tried: what a student's frontend would show, with everything that the schema gives. */
export function TryPage() {
  useDocumentTitle('Try a problem · Verity');
  return (
    <div className="page">
      <h1 className="page-title">Try a problem</h1>
      <p className="page-lead">Every answer says what stands behind it, and what was not checked.</p>
      <SolvePanel />
    </div>
  );
}
