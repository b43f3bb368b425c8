import type { ReactNode } from 'react';
import { Bar } from '../frame/bar.tsx';
import { SpokenFormula } from '../mathematics/spoken.tsx';
import { VerdictSign } from '../solution/checks.tsx';
import { plural } from '../words/amounts.ts';
import type { Candidate } from './candidates.ts';
import type { Choice } from './decision.ts';

interface ChoicesProps {
  readonly candidates: readonly Candidate[];
  /** What a whole bar of votes stands for. */
  readonly most: number;
  readonly chosen: Choice | null;
  readonly choose: (choice: Choice) => void;
}

/** What may be decided: each candidate with its votes, another answer, or that there is none. */
export function Choices({ candidates, most, chosen, choose }: ChoicesProps) {
  const isChosen = (choice: Choice) =>
    choice.kind === 'candidate'
      ? chosen?.kind === 'candidate' && chosen.text === choice.text
      : chosen?.kind === choice.kind;
  const option = (choice: Choice, key: string, children: ReactNode) => (
    <label className={isChosen(choice) ? 'choice choice-chosen' : 'choice'} key={key}>
      <input type="radio" name="decision" checked={isChosen(choice)} onChange={() => choose(choice)} />
      <span className="key" aria-hidden="true">
        {key.toUpperCase()}
      </span>
      {children}
    </label>
  );
  return (
    <div className="choices">
      {candidates.map((candidate, place) =>
        option(
          { kind: 'candidate', text: candidate.text },
          place < 9 ? String(place + 1) : `+${place + 1}`,
          <CandidateWords candidate={candidate} most={most} />,
        ),
      )}
      {option({ kind: 'other' }, '0', <span>{candidates.length === 0 ? 'An answer' : 'Another answer'}</span>)}
      {option({ kind: 'ambiguous' }, 'a', <span>Ambiguous: it can be read in more than one way</span>)}
      {option({ kind: 'unsolvable' }, 'u', <span>Unsolvable as it stands</span>)}
    </div>
  );
}

function CandidateWords({ candidate, most }: { readonly candidate: Candidate; readonly most: number }) {
  const { text, latex, votes, verdict, isCurrent } = candidate;
  return (
    <span className="candidate">
      <span className="candidate-answer">
        <SpokenFormula text={text} latex={latex} />
        {isCurrent && <span className="candidate-current">stands now</span>}
      </span>
      <span className="candidate-votes">
        <VerdictSign verdict={verdict} />
        <Bar share={votes / most} />
        <span className="candidate-count">{plural(votes, 'vote')}</span>
      </span>
    </span>
  );
}
