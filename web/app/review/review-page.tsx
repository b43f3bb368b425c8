import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useKeys } from '../frame/keys.ts';
import { EscalationView } from './escalation-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { searchOf, type View, viewOf } from './filters.ts';
import { Help } from './help.tsx';
import { useQueue } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import './review.css';

/** Where teachers settle what the machine could not. The queue's filters and the open problem stand in the address. */
export function ReviewPage() {
  useDocumentTitle('Review · Verity');
  const { id = null } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [isHelping, help] = useDisclosure(false);
  const [changes, setChanges] = useState<Readonly<Record<string, number>>>({});
  const searchField = useRef<HTMLInputElement>(null);
  const view = viewOf(search);
  const queue = useQueue(view, (changed) =>
    setChanges((known) => ({ ...known, [changed]: (known[changed] ?? 0) + 1 })),
  );
  const rows = queue.loaded?.rows ?? [];
  const query = search.size === 0 ? '' : `?${search}`;
  const go = (to: string | undefined) => {
    if (to !== undefined) navigate({ pathname: `/review/${to}`, search: query });
  };
  const place = rows.findIndex((row) => row.id === id);
  const change = (changed: Partial<View>) => setSearch(searchOf({ ...view, ...changed }), { replace: true });
  useKeys({
    ArrowDown: () => go(rows[place + 1]?.id),
    ArrowUp: () => go(rows[place === -1 ? 0 : place - 1]?.id),
    '/': () => searchField.current?.focus(),
    '?': help.open,
  });
  return (
    <div className={id === null ? 'review' : 'review review-open'}>
      <section className="review-queue" aria-label="Problems to review">
        <FilterBar view={view} change={change} searchField={searchField} />
        <QueueList queue={queue} search={query} />
      </section>
      <section className="review-detail" aria-label="Problem">
        {id === null ? (
          <div className="empty">
            <strong>Choose a problem</strong>
            <p>
              <kbd>↓</kbd> opens the first one, <kbd>?</kbd> shows all keys.
            </p>
          </div>
        ) : (
          <>
            <Link className="review-back" to={{ pathname: '/review', search: query }}>
              <span aria-hidden="true">←</span> Queue
            </Link>
            <EscalationView
              id={id}
              changes={changes[id] ?? 0}
              onResolved={() => go((rows[place + 1] ?? rows[place - 1])?.id)}
            />
          </>
        )}
        <button type="button" className="help-button" onClick={help.open} aria-label="Keys">
          ?
        </button>
      </section>
      <Help isOpen={isHelping} close={help.close} />
    </div>
  );
}
