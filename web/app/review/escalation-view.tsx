import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { Troubled } from '../frame/troubled.tsx';
import { readFragment } from '../graphql/graphql.ts';
import { Formula } from '../mathematics/formula.tsx';
import { Prose } from '../mathematics/prose.tsx';
import { nameOf, useViewer } from '../session/viewer.ts';
import { AssuranceBadge } from '../solution/assurance-badge.tsx';
import { Checks } from '../solution/checks.tsx';
import { Steps } from '../solution/steps.tsx';
import { ago, plural, when } from '../words/amounts.ts';
import { assurances } from '../words/assurance.ts';
import { escalationStates, reasons, tiers } from '../words/labels.ts';
import { Actions } from './actions.tsx';
import { DecisionForm } from './decision-form.tsx';
import { AttemptFields, type Escalation, EscalationById, EventFields } from './escalation-query.ts';
import { Log } from './log.tsx';
import { Path } from './path.tsx';

interface EscalationViewProps {
  readonly id: string;
  /** Counts what happened to this escalation elsewhere; each time it is read again. */
  readonly changes: number;
  readonly onResolved: () => void;
}

/** One problem under review. */
export function EscalationView({ id, changes, onResolved }: EscalationViewProps) {
  const [{ data, error, fetching, stale }, again] = useQuery({ query: EscalationById, variables: { id } });
  useEffect(() => {
    if (changes > 0) again({ requestPolicy: 'network-only' });
  }, [changes, again]);
  const found = data?.escalation ?? null;
  if (found !== null && found.id === id) return <Found escalation={found} onResolved={onResolved} />;
  if (error !== undefined) return <Troubled error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (fetching || stale || found !== null) return <Loading />;
  return (
    <div className="empty">
      <strong>There is nothing at this address</strong>
      <p>Perhaps it belongs to another school, or the address was cut off.</p>
    </div>
  );
}

function Found({ escalation, onResolved }: { readonly escalation: Escalation; readonly onResolved: () => void }) {
  const viewer = useViewer();
  const { id, state, claimedBy, claimExpiresAt, solution } = escalation;
  const attempts = readFragment(AttemptFields, solution.attempts ?? []);
  const isMine = state === 'CLAIMED' && claimedBy !== null && claimedBy === viewer?.subject;
  const barred =
    state === 'RESOLVED'
      ? 'This is resolved. Reporting the answer again opens it again.'
      : state === 'CLAIMED' && !isMine && claimedBy !== null
        ? `${nameOf(claimedBy)} holds this until ${claimExpiresAt === null ? 'it is released' : when(claimExpiresAt)}.`
        : null;
  return (
    <article className="escalation" aria-labelledby="statement">
      <Head escalation={escalation} isMine={isMine} />
      <section className="paper">
        <h2 className="section-title">Problem</h2>
        <div className="statement" id="statement">
          <Prose text={solution.problem} findsTyped />
        </div>
        {solution.readAs !== null && (
          <p className="read-as statement-read">
            <span>Read as</span> <Prose text={solution.readAs} />
          </p>
        )}
      </section>
      <DecisionForm key={id} escalation={escalation} attempts={attempts} barred={barred} onResolved={onResolved} />
      <Standing solution={solution} />
      <section className="paper">
        <h2 className="section-title">Path through the tiers</h2>
        <Path attempts={attempts} />
      </section>
      <Log id={id} events={readFragment(EventFields, escalation.events)} />
    </article>
  );
}

function Head({ escalation, isMine }: { readonly escalation: Escalation; readonly isMine: boolean }) {
  const { state, affected, createdAt, claimedBy, solution } = escalation;
  const held = state === 'CLAIMED' ? (isMine ? 'Claimed by you' : `Claimed by ${nameOf(claimedBy ?? '')}`) : null;
  return (
    <header className="escalation-head">
      <div>
        <h1>{escalation.reasons.map((reason) => reasons[reason]).join(', ')}</h1>
        <p>
          <span className={`state state-${state.toLowerCase()}`}>{held ?? escalationStates[state]}</span>
          <span>{tiers[solution.tier]} tier</span>
          {affected > 0 && <span>{plural(affected, 'delivery', 'deliveries')}</span>}
          <time dateTime={createdAt} title={when(createdAt)}>
            {ago(createdAt)}
          </time>
        </p>
      </div>
      <Actions escalation={escalation} isMine={isMine} />
    </header>
  );
}

/** What students are shown now, and what was computed about it. */
function Standing({ solution }: { readonly solution: Escalation['solution'] }) {
  const { answer, assurance, caveat, steps, verification } = solution;
  return (
    <section className="paper">
      <h2 className="section-title">What students see now</h2>
      {answer === null ? (
        <p className="nothing">No answer.</p>
      ) : (
        <>
          <div className="standing-answer">
            <Formula latex={answer.latex} isDisplayed />
          </div>
          <p className="stands">
            <AssuranceBadge assurance={assurance} /> <span>{assurances[assurance].meaning}</span>
          </p>
        </>
      )}
      {caveat !== null && <p className="caveat">{caveat}</p>}
      {verification !== null && (
        <div className="standing-checks">
          <h3 className="section-title">Checks</h3>
          <Checks checks={verification.checks} />
          {verification.notChecked.length > 0 && (
            <ul className="not-checked">
              {verification.notChecked.map((sentence) => (
                <li key={sentence}>Not checked: {sentence}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {steps.length > 0 && (
        <details className="standing-steps">
          <summary>{plural(steps.length, 'step')}</summary>
          <Steps steps={steps} />
        </details>
      )}
    </section>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the problem">
      <Skeleton height={60} radius="md" mb={16} />
      <Skeleton height={120} radius="md" mb={16} />
      <Skeleton height={280} radius="md" />
    </div>
  );
}
