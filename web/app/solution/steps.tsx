import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import { Formula } from '../mathematics/formula.tsx';
import { Prose } from '../mathematics/prose.tsx';
import './solution.css';

export const StepFields = graphql(`
  fragment StepFields on Step { text latex holds }
`);

/** The worked solution, line by line; what a computation says about a line stands beside it. */
export function Steps({ steps: masked }: { readonly steps: readonly FragmentOf<typeof StepFields>[] }) {
  const steps = readFragment(StepFields, masked).map((step, place) => ({ ...step, place }));
  return (
    <ol className="steps">
      {steps.map(({ place, text, latex, holds }) => (
        <li key={place}>
          <div>
            {latex === null ? <Prose text={text} findsTyped /> : <Prose text={wordsOf(text)} findsTyped />}
            {latex !== null && <Formula latex={latex} isDisplayed />}
          </div>
          {holds !== null && <Holds holds={holds} />}
        </li>
      ))}
    </ol>
  );
}

function Holds({ holds }: { readonly holds: boolean }) {
  return holds ? (
    <span className="holds holds-yes">✓ holds</span>
  ) : (
    <span className="holds holds-no">✗ does not hold</span>
  );
}

/** A line ends with its formula in plain text, for clients that typeset none: what stands before it. */
function wordsOf(text: string): string {
  const match = /^(.*[.:])\s+[^.:]*[=<>≤≥≠][^.:]*$/s.exec(text);
  if (match?.[1] !== undefined) return match[1];
  return /[a-zA-Z]{4,}/.test(text) ? text : '';
}
