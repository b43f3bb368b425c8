import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Troubled } from '../frame/troubled.tsx';
import { Formula } from '../mathematics/formula.tsx';
import { Prose } from '../mathematics/prose.tsx';
import { spoken } from '../words/labels.ts';
import { CheckAnswer, forms, marks } from './checking.ts';

/** What is asked for where only two answers are compared: the schema wants a problem, and this one names none. */
const noProblem = 'Compare two answers.';

const empty = { problem: '', answer: '', expected: '', form: '', decimalComma: false };

/** Compares two answers, or marks one against a problem. No model is ever asked. */
export function CheckPanel() {
  const [typed, setTyped] = useState(empty);
  const [{ data, error, fetching }, check] = useMutation(CheckAnswer);
  const set = (changed: Partial<typeof empty>) => setTyped((old) => ({ ...old, ...changed }));
  const canSend = typed.answer.trim() !== '' && (typed.expected.trim() !== '' || typed.problem.trim() !== '');
  const send = async () => {
    const { problem, answer, expected, form, decimalComma } = typed;
    await check({
      input: {
        ...{ problem: problem.trim() || noProblem, answer, decimalComma },
        ...(expected.trim() === '' ? {} : { expected }),
        ...(form === '' ? {} : { form }),
      },
    });
  };
  const reply = data?.checkAnswer;
  return (
    <div className="try-columns">
      <form
        className="paper check-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (canSend) void send();
        }}
      >
        <Typed label="Answer" value={typed.answer} change={(answer) => set({ answer })} />
        <Typed
          label="Compared with"
          description="The right answer. Left empty, the problem below decides."
          value={typed.expected}
          change={(expected) => set({ expected })}
        />
        <Textarea
          label="Problem"
          description="Only needed where there is nothing to compare with"
          autosize
          minRows={2}
          maxLength={4_000}
          value={typed.problem}
          onChange={({ currentTarget }) => set({ problem: currentTarget.value })}
        />
        <NativeSelect
          label="Form"
          data={[{ value: '', label: 'Any form' }, ...forms.map((value) => ({ value, label: spoken(value) }))]}
          value={typed.form}
          onChange={({ currentTarget }) => set({ form: currentTarget.value })}
        />
        <Checkbox
          label="1,5 means one and a half"
          checked={typed.decimalComma}
          onChange={({ currentTarget }) => set({ decimalComma: currentTarget.checked })}
        />
        <div className="form-end">
          <Button type="submit" loading={fetching} disabled={!canSend}>
            Check
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="outcome">
        {error !== undefined && <Troubled error={error} retry={() => void send()} />}
        {reply !== undefined && reply.__typename !== 'AnswerCheck' && (
          <div className="paper" role="alert">
            {reply.message}
          </div>
        )}
        {reply?.__typename === 'AnswerCheck' && (
          <section className={`paper mark mark-${marks[reply.mark].tone}`} aria-label="Mark">
            <h2>{marks[reply.mark].name}</h2>
            <p>
              <Prose text={reply.feedback} findsTyped />
            </p>
            {reply.readAs !== null && (
              <div className="mark-read">
                <span className="section-title">The answer was read as</span>
                <Formula latex={reply.readAs} isDisplayed />
              </div>
            )}
          </section>
        )}
      </div>
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A field for a formula, with what it looks like typeset. */
function Typed({ label, description, value, change }: TypedProps) {
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        value={value}
        maxLength={4_000}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {value.trim() !== '' && (
        <div className="typed-preview" aria-hidden="true">
          <Prose text={value.includes('$') ? value : `$${value}$`} />
        </div>
      )}
    </div>
  );
}
