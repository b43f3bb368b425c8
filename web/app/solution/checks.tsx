import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import { Prose } from '../mathematics/prose.tsx';
import { duration } from '../words/amounts.ts';
import { spoken, type Verdict, verdicts } from '../words/labels.ts';
import './solution.css';

export const CheckFields = graphql(`
  fragment CheckFields on Check { kind verdict evidence evidenceLatex engine durationMs }
`);

const signs: Readonly<Record<Verdict, string>> = { VERIFIED: '✓', REFUTED: '✗', UNDECIDED: '?' };

/** The sign of a verdict, with its word for screen readers. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`sign sign-${verdict.toLowerCase()}`}>
      <span aria-hidden="true">{signs[verdict]}</span>
      <span className="sr-only">{verdicts[verdict]}</span>
    </span>
  );
}

/** What was computed about an answer, with the evidence and the engine. */
export function Checks({ checks: masked }: { readonly checks: readonly FragmentOf<typeof CheckFields>[] }) {
  const checks = readFragment(CheckFields, masked);
  return (
    <ul className="checks">
      {checks.map(({ kind, verdict, evidence, evidenceLatex, engine, durationMs }) => (
        <li key={`${kind} ${evidence}`}>
          <VerdictSign verdict={verdict} />
          <div>
            <strong>{spoken(kind)}</strong>
            <div className="evidence">
              <Prose text={evidenceLatex ?? evidence} findsTyped={evidenceLatex === null} />
            </div>
            <small>
              {engine}, {duration(durationMs)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
