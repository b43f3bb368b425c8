import { Button, Skeleton } from '@mantine/core';
import { NavLink } from 'react-router';
import { Troubled } from '../frame/troubled.tsx';
import { SpokenProse } from '../mathematics/spoken.tsx';
import { nameOf } from '../session/viewer.ts';
import { ago, count, plural } from '../words/amounts.ts';
import { reasons, tiers } from '../words/labels.ts';
import type { QueueState } from './queue.ts';
import type { Row } from './queue-query.ts';

interface QueueListProps {
  readonly queue: QueueState;
  /** The query of the address, which every link keeps. */
  readonly search: string;
}

/** The rows of the queue, and the states in which there are none. */
export function QueueList({ queue: { loaded, error, more, retry }, search }: QueueListProps) {
  if (error !== null) return <Troubled error={error} retry={retry} />;
  if (loaded === null) return <Loading />;
  const { rows, totalCount, hasMore } = loaded;
  if (rows.length === 0)
    return (
      <div className="empty">
        <strong>Nothing here</strong>
        <p>No problem waits with these filters. What comes in appears here by itself.</p>
      </div>
    );
  return (
    <>
      <p className="queue-count" aria-live="polite">
        {rows.length < totalCount
          ? `${count(rows.length)} of ${plural(totalCount, 'problem')}`
          : plural(totalCount, 'problem')}
      </p>
      <ul className="queue" aria-label="Queue">
        {rows.map((row) => (
          <li key={row.id}>
            <QueueRow row={row} search={search} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="default" fullWidth onClick={more}>
          More
        </Button>
      )}
    </>
  );
}

function QueueRow({ row, search }: { readonly row: Row; readonly search: string }) {
  const { id, state, affected, claimedBy, createdAt, solution } = row;
  return (
    <NavLink className={`row row-${state.toLowerCase()}`} to={{ pathname: `/review/${id}`, search }}>
      <span className="row-problem">
        <SpokenProse text={solution.problem} />
      </span>
      <span className="row-facts">
        <span className="row-reason">{row.reasons.map((reason) => reasons[reason]).join(', ')}</span>
        <span>{tiers[solution.tier]}</span>
        {affected > 0 && <span>{plural(affected, 'delivery', 'deliveries')}</span>}
        <span>{ago(createdAt)}</span>
        {state === 'CLAIMED' && claimedBy !== null && <span className="row-held">{nameOf(claimedBy)} has it</span>}
        {state === 'RESOLVED' && <span className="row-done">Resolved</span>}
      </span>
    </NavLink>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the queue">
      {['a', 'b', 'c', 'd', 'e'].map((place) => (
        <Skeleton key={place} height={74} radius="md" mb={10} />
      ))}
    </div>
  );
}
