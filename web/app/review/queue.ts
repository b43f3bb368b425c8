import { type Client, CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { type ResultOf, readFragment, type VariablesOf } from '../graphql/graphql.ts';
import { filterOf, type View } from './filters.ts';
import { EscalationChanged, Queue, type Row, RowFields } from './queue-query.ts';

/** How many rows are shown at first and added each time, the most that one request gives, and how long changes gather, in milliseconds. */
const [step, mostAtOnce, gatherMs] = [25, 100, 250];

interface Rows {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}

/** What is to be reviewed, as far as it was loaded. */
export interface QueueState {
  /** Null while the first page is loaded, and where it cannot be had. */
  readonly loaded: Rows | null;
  readonly error: CombinedError | null;
  more(): void;
  retry(): void;
}

/**
 * Loads the rows of a view, more of them on demand, and all of them again when something happens to any escalation.
 * @param onChanged is told which escalation something happened to
 */
export function useQueue(view: View, onChanged: (id: string) => void): QueueState {
  const client = useClient();
  const [loaded, setLoaded] = useState<Rows | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const run = useRef(0);
  const shown = useRef(step);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const key = JSON.stringify(view);

  const load = useCallback(
    async (count: number) => {
      run.current += 1;
      const mine = run.current;
      const found = await readRows(client, JSON.parse(key) as View, count);
      if (mine !== run.current) return;
      shown.current = count;
      if ('rows' in found) setLoaded(found);
      setError('rows' in found ? null : found);
    },
    [client, key],
  );
  useEffect(() => {
    setLoaded(null);
    void load(step);
    return () => clearTimeout(timer.current);
  }, [load]);

  useSubscription({ query: EscalationChanged }, (_, told) => {
    onChanged(told.escalationChanged.id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void load(shown.current), gatherMs);
    return told;
  });
  return { loaded, error, more: () => void load(shown.current + step), retry: () => void load(shown.current) };
}

/** Reads so many rows from the beginning on, page by page: by keyset, so that none is shown twice or left out. */
async function readRows(client: Client, view: View, count: number): Promise<Rows | CombinedError> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (;;) {
    const first = Math.min(count - rows.length, mostAtOnce);
    const page: Page | CombinedError = await readPage(client, {
      first,
      after,
      filter: filterOf(view),
      orderBy: view.order,
    });
    if (!('nodes' in page)) return page;
    const { totalCount, pageInfo } = page;
    rows.push(...readFragment(RowFields, page.nodes));
    after = pageInfo.endCursor;
    if (rows.length >= count || !pageInfo.hasNextPage) return { rows, totalCount, hasMore: pageInfo.hasNextPage };
  }
}

type Page = ResultOf<typeof Queue>['escalations'];

async function readPage(client: Client, variables: VariablesOf<typeof Queue>): Promise<Page | CombinedError> {
  const { data, error } = await client.query(Queue, variables, { requestPolicy: 'network-only' });
  return data?.escalations ?? error ?? new CombinedError({});
}
