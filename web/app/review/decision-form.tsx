import { Alert, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useKeys } from '../frame/keys.ts';
import { Prose } from '../mathematics/prose.tsx';
import { useActing } from './acting.ts';
import { Resolve } from './actions-query.ts';
import { candidatesOf, mostVotes } from './candidates.ts';
import { Choices } from './choices.tsx';
import { type Choice, type Draft, decisionOf, emptyDraft, labelOf } from './decision.ts';
import type { Attempt, Escalation } from './escalation-query.ts';

interface DecisionFormProps {
  readonly escalation: Escalation;
  readonly attempts: readonly Attempt[];
  /** Why nothing can be decided now; null where it can. */
  readonly barred: string | null;
  readonly onResolved: () => void;
}

/** Takes a reviewer's decision: a number picks a candidate, and the note is where one writes why. */
export function DecisionForm({ escalation: { id, solution }, attempts, barred, onResolved }: DecisionFormProps) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const { isActing, refused, act, forget } = useActing();
  const note = useRef<HTMLTextAreaElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const readings = useRef<HTMLTextAreaElement>(null);
  const candidates = candidatesOf(solution.answer, attempts);
  const input = decisionOf(draft, id, solution.answer?.text ?? null);
  const set = (changed: Partial<Draft>) => {
    forget();
    setDraft((old) => ({ ...old, ...('choice' in changed ? { insist: false } : {}), ...changed }));
  };
  const choose = (choice: Choice) => set({ choice });
  /** Whoever chooses by a key goes on typing; on a phone a tap must not call up the keyboard. */
  const chooseByKey = (choice: Choice) => {
    choose(choice);
    const field = choice.kind === 'other' ? other : choice.kind === 'ambiguous' ? readings : note;
    requestAnimationFrame(() => field.current?.focus());
  };
  const submit = async () => {
    if (input === null || isActing || barred !== null) return;
    const outcome = await act(Resolve, { input });
    if (outcome === null) return;
    setDraft(emptyDraft);
    if (outcome.__typename === 'Escalation' && outcome.state === 'RESOLVED') onResolved();
  };
  const picks = candidates.slice(0, 9).map(({ text }, place) => {
    return [String(place + 1), () => chooseByKey({ kind: 'candidate', text })] as const;
  });
  useKeys(
    barred === null
      ? {
          ...Object.fromEntries(picks),
          '0': () => chooseByKey({ kind: 'other' }),
          a: () => chooseByKey({ kind: 'ambiguous' }),
          u: () => chooseByKey({ kind: 'unsolvable' }),
          n: () => note.current?.focus(),
          Enter: () => void submit(),
        }
      : {},
  );
  const givesAnswer = draft.choice?.kind === 'candidate' || draft.choice?.kind === 'other';
  return (
    <form
      className="paper decision"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 className="section-title">Your decision</h2>
      {barred !== null && <p className="barred">{barred}</p>}
      <fieldset disabled={barred !== null || isActing}>
        <legend className="sr-only">What is right?</legend>
        <Choices candidates={candidates} most={mostVotes(attempts)} chosen={draft.choice} choose={choose} />
        {draft.choice?.kind === 'other' && (
          <TextInput
            ref={other}
            label="The right answer"
            description="As a student would type it, or as LaTeX"
            value={draft.other}
            onChange={({ currentTarget }) => set({ other: currentTarget.value })}
            inputWrapperOrder={['label', 'input', 'description']}
            mt="sm"
          />
        )}
        {draft.choice?.kind === 'other' && draft.other.trim() !== '' && (
          <div className="typed-preview" aria-hidden="true">
            <Prose text={/[\\$]/.test(draft.other) ? `$${draft.other.replaceAll('$', '')}$` : draft.other} findsTyped />
          </div>
        )}
        {draft.choice?.kind === 'ambiguous' && (
          <Textarea
            ref={readings}
            label="Readings"
            description="One a line, at least two: what the statement may mean"
            autosize
            minRows={2}
            value={draft.readings}
            onChange={({ currentTarget }) => set({ readings: currentTarget.value })}
            mt="sm"
          />
        )}
        {givesAnswer && (
          <Checkbox
            label="The verifier was wrong about this: keep it as a case to test it by"
            checked={draft.verifierWrong}
            onChange={({ currentTarget }) => set({ verifierWrong: currentTarget.checked })}
            mt="sm"
          />
        )}
        <Textarea
          ref={note}
          label="Why"
          description="Kept in the log, with your name"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={4_000}
          value={draft.note}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
          onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void submit();
          }}
          mt="sm"
        />
        {refused !== null && (
          <Alert
            color="red"
            mt="sm"
            role="alert"
            title={refused.code === 'REFUTED' ? 'The check speaks against this answer' : 'Not done'}
          >
            <Prose text={refused.message} findsTyped />
          </Alert>
        )}
        {(refused?.code === 'REFUTED' || draft.insist) && (
          <Checkbox
            label="Insist: a second teacher has to confirm it before it is kept for good"
            checked={draft.insist}
            onChange={({ currentTarget }) => setDraft({ ...draft, insist: currentTarget.checked })}
            mt="sm"
          />
        )}
        <div className="decision-end">
          <span className="hint">
            <kbd>Enter</kbd>
          </span>
          <Button type="submit" loading={isActing} disabled={input === null}>
            {labelOf(input)}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
