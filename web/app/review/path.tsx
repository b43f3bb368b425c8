import { Bar } from '../frame/bar.tsx';
import { SpokenFormula } from '../mathematics/spoken.tsx';
import { Checks, VerdictSign } from '../solution/checks.tsx';
import { cost, count, duration, plural } from '../words/amounts.ts';
import { methods, reasons, tiers } from '../words/labels.ts';
import type { Attempt } from './escalation-query.ts';

/** The way through the tiers: what was tried in which order, what it took, and why it was not the last word. */
export function Path({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const numbered = attempts.map((attempt, place) => ({ attempt, place }));
  const longest = Math.max(1, ...attempts.map(({ durationMs }) => durationMs));
  const total = (of: (attempt: Attempt) => number) => attempts.reduce((sum, each) => sum + of(each), 0);
  if (attempts.length === 0) return <p className="nothing">Nothing was tried yet.</p>;
  return (
    <>
      <ol className="path">
        {numbered.map(({ attempt, place }) => (
          <li key={place} className={attempt.escalatedBecause === null ? 'path-last' : ''}>
            <Stage attempt={attempt} longest={longest} />
          </li>
        ))}
      </ol>
      <p className="path-total">
        In all {duration(total(({ durationMs }) => durationMs))},{' '}
        {plural(
          total(({ calls }) => calls),
          'call',
        )}
        , {cost(total(({ costUsd }) => costUsd))}
      </p>
    </>
  );
}

function Stage({ attempt, longest }: { readonly attempt: Attempt; readonly longest: number }) {
  const { tier, method, model, escalatedBecause, calls, inputTokens, outputTokens, costUsd, durationMs } = attempt;
  return (
    <>
      <div className="stage-head">
        <strong>{methods[method]}</strong>
        <span className="stage-tier">{tiers[tier]} tier</span>
        {escalatedBecause === null ? (
          <span className="stage-end">accepted</span>
        ) : (
          <span className="stage-why">{reasons[escalatedBecause]}</span>
        )}
      </div>
      <div className="stage-facts">
        <span className="bar-time">
          <Bar share={durationMs / longest} />
        </span>
        <span>{duration(durationMs)}</span>
        <span>{cost(costUsd)}</span>
        {calls > 0 && (
          <span>
            {plural(calls, 'call')}, {count(inputTokens)} + {plural(outputTokens, 'token')}
          </span>
        )}
      </div>
      {model !== null && <div className="stage-model">{model}</div>}
      {attempt.answers.length > 0 && (
        <ul className="stage-answers" aria-label="Answers of this attempt">
          {attempt.answers.map(({ answer, votes, verdict }) => (
            <li key={answer.text}>
              <VerdictSign verdict={verdict} /> <SpokenFormula text={answer.text} latex={answer.latex} />
              <span className="stage-votes">{plural(votes, 'vote')}</span>
            </li>
          ))}
        </ul>
      )}
      {attempt.checks.length > 0 && (
        <details className="stage-checks">
          <summary>{plural(attempt.checks.length, 'check')}</summary>
          <Checks checks={attempt.checks} />
        </details>
      )}
    </>
  );
}
