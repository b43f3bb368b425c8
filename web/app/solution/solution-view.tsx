import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import { Formula } from '../mathematics/formula.tsx';
import { Prose } from '../mathematics/prose.tsx';
import { assurances } from '../words/assurance.ts';
import { AssuranceBadge } from './assurance-badge.tsx';
import { CheckFields, Checks } from './checks.tsx';
import { StepFields, Steps } from './steps.tsx';
import './solution.css';

export const SolutionFields = graphql(
  `
  fragment SolutionFields on Solution {
    id problem readAs state method assurance caveat remembered
    answer { text latex }
    steps { ...StepFields }
    verification { verdict notChecked checks { ...CheckFields } }
  }
`,
  [StepFields, CheckFields],
);

/** An answer as a student sees it: what it is, what stands behind it, how it was found and what was computed about it. */
export function SolutionView({ solution: masked }: { readonly solution: FragmentOf<typeof SolutionFields> }) {
  const { readAs, assurance, answer, caveat, steps, verification, remembered } = readFragment(SolutionFields, masked);
  return (
    <>
      <section className="paper" aria-label="Answer">
        {readAs !== null && (
          <p className="read-as">
            <span>Read as</span> <Prose text={readAs} />
          </p>
        )}
        {answer !== null && (
          <div className="answer" data-testid="answer">
            <Formula latex={answer.latex} isDisplayed />
          </div>
        )}
        {answer !== null && (
          <p className="stands">
            <AssuranceBadge assurance={assurance} /> <span>{assurances[assurance].meaning}</span>
          </p>
        )}
        {caveat !== null && <p className="caveat">{caveat}</p>}
        {remembered && <p className="remembered">This was asked before; the answer was remembered.</p>}
      </section>
      {steps.length > 0 && (
        <section className="paper">
          <h2 className="section-title">Steps</h2>
          <Steps steps={steps} />
        </section>
      )}
      {verification !== null && (
        <section className="paper">
          <h2 className="section-title">What was checked</h2>
          <Checks checks={verification.checks} />
          <NotChecked sentences={verification.notChecked} />
        </section>
      )}
    </>
  );
}

function NotChecked({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="section-title not-checked-title">Not checked</h3>
      <ul className="not-checked">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
