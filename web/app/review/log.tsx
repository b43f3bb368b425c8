import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ResultOf } from '../graphql/graphql.ts';
import { Prose } from '../mathematics/prose.tsx';
import { nameOf } from '../session/viewer.ts';
import { ago, when } from '../words/amounts.ts';
import { reasons, spoken } from '../words/labels.ts';
import { useActing } from './acting.ts';
import { Comment } from './actions-query.ts';
import type { EventFields } from './escalation-query.ts';

/** What was done, after the name of who did it. */
const actions: Readonly<Record<string, string>> = {
  ...{ open: 'put this up for review', report: 'reported the answer', recheck: 'checked the answer again' },
  ...{ claim: 'claimed it', release: 'released it', assign: 'assigned it', comment: 'commented' },
  ...{ rerun: 'had it worked on again', 'rerun-result': 'worked on it again', revoke: 'took the answer back' },
  ...{ CONFIRM: 'confirmed the answer', OVERRIDE: 'gave another answer', AMBIGUOUS: 'called it ambiguous' },
  ...{ UNSOLVABLE: 'called it unsolvable', VERIFIER_WRONG: 'found the verifier wrong' },
};

interface LogProps {
  readonly id: string;
  readonly events: readonly ResultOf<typeof EventFields>[];
}

/** Who did what and why, oldest first, and where one adds to it. */
export function Log({ id, events }: LogProps) {
  const numbered = events.map((event, place) => ({ event, place }));
  return (
    <section className="paper">
      <h2 className="section-title">Log</h2>
      <ol className="log">
        {numbered.map(({ event: { at, by, action, note, before, after }, place }) => (
          <li key={place}>
            <div>
              <strong>{nameOf(by)}</strong> {actions[action] ?? spoken(action).toLowerCase()}{' '}
              <time dateTime={at} title={when(at)}>
                {ago(at)}
              </time>
            </div>
            {note !== null && note !== '' && <p>{noteOf(note)}</p>}
            {(before !== null || after !== null) && (
              <p className="log-change">
                <Prose text={before ?? 'no answer'} findsTyped /> <span aria-hidden="true">→</span>
                <span className="sr-only">became</span> <Prose text={after ?? 'no answer'} findsTyped />
              </p>
            )}
          </li>
        ))}
      </ol>
      <CommentForm id={id} />
    </section>
  );
}

/** What the service opens an escalation with is a word of the schema. */
function noteOf(note: string): string {
  return note in reasons ? reasons[note as keyof typeof reasons] : note;
}

function CommentForm({ id }: { readonly id: string }) {
  const [text, setText] = useState('');
  const { isActing, refused, act } = useActing();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if ((await act(Comment, { id, text: text.trim() })) !== null) setText('');
  };
  return (
    <form className="comment" onSubmit={(event) => void submit(event)}>
      <Textarea
        aria-label="Comment"
        placeholder="Comment"
        autosize
        minRows={1}
        maxLength={4_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={refused?.message}
      />
      <Button type="submit" variant="default" loading={isActing} disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
