import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Troubled } from '../frame/troubled.tsx';
import { Prose } from '../mathematics/prose.tsx';
import { SolutionView } from '../solution/solution-view.tsx';
import { Examples } from './examples.tsx';
import { ProgressView } from './progress-view.tsx';
import { ReportForm } from './report-form.tsx';
import { useSolving } from './solving.ts';

/** Types a problem, shows it typeset, and shows what becomes of it. Which problem is shown stands in the address. */
export function SolvePanel() {
  const [search, setSearch] = useSearchParams();
  const id = search.get('solution');
  const solving = useSolving(id, (asked) => setSearch({ solution: asked }));
  const [typed, setTyped] = useState<string | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const text = typed ?? solving.problem ?? '';
  const ask = () => {
    if (text.trim() === '' || solving.isAsking) return;
    void solving.ask(text).then(() => outcome.current?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div className="try-columns try-solve">
      <form
        className="paper try-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          ask();
        }}
      >
        <Textarea
          label="Problem"
          description="Words, typed maths or LaTeX between dollar signs"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4_000}
          value={text}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
          }}
        />
        <section className="preview" aria-label="Preview">
          {text.trim() === '' ? (
            <span className="preview-empty">Here you see it typeset as you type.</span>
          ) : (
            <Prose text={text} findsTyped />
          )}
        </section>
        <div className="form-end">
          <span className="hint">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
          <Button type="submit" loading={solving.isAsking} disabled={text.trim() === ''}>
            Solve
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="outcome" ref={outcome}>
        {solving.error !== undefined && <Troubled error={solving.error} retry={ask} />}
        {solving.refusal !== null && (
          <div className="paper" role="alert">
            {solving.refusal.message}
          </div>
        )}
        {solving.solution !== null && (
          <>
            <ProgressView solution={solving.solution} />
            <SolutionView solution={solving.solution} />
            {solving.isAnswered && id !== null && <ReportForm key={id} solutionId={id} />}
          </>
        )}
      </div>
      <Examples choose={setTyped} />
    </div>
  );
}
