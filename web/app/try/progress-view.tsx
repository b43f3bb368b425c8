import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import { duration } from '../words/amounts.ts';

export const ProgressFields = graphql(`
  fragment ProgressFields on Solution { state createdAt progress { code message elapsedMs expectedMs } }
`);

/** How often the clock moves on, in milliseconds, and how far the bar goes before there is an outcome. */
const [tickMs, mostShown] = [250, 95];

/** What is being done for somebody who waits, and for how long already. Nothing once it is done. */
export function ProgressView({ solution: masked }: { readonly solution: FragmentOf<typeof ProgressFields> }) {
  const { state, progress } = readFragment(ProgressFields, masked);
  const isRunning = state === 'QUEUED' || state === 'WORKING';
  const elapsedMs = useTicking(progress.elapsedMs, isRunning);
  if (!isRunning) return null;
  const { message, expectedMs } = progress;
  const value = expectedMs === null ? 100 : Math.min(mostShown, (elapsedMs / expectedMs) * 100);
  return (
    <section className="paper progress" aria-label="Progress">
      <div className="progress-words">
        <strong>{message}</strong>
        <span>
          {duration(elapsedMs)}
          {expectedMs !== null && ` of about ${duration(expectedMs)}`}
        </span>
      </div>
      <Progress value={value} animated striped={expectedMs === null} aria-label={message} />
    </section>
  );
}

/** A time that goes on from what was told last. */
function useTicking(toldMs: number, isRunning: boolean): number {
  const [told, setTold] = useState({ toldMs, at: performance.now() });
  const [now, setNow] = useState(performance.now());
  if (told.toldMs !== toldMs) setTold({ toldMs, at: performance.now() });
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), tickMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return told.toldMs + Math.max(0, now - told.at);
}
