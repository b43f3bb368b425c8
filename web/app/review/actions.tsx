import { Button, Menu, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useKeys } from '../frame/keys.ts';
import { tiers } from '../words/labels.ts';
import { useActing } from './acting.ts';
import { Assign, Claim, Release, Rerun, Revoke } from './actions-query.ts';
import type { Escalation } from './escalation-query.ts';

interface ActionsProps {
  readonly escalation: Escalation;
  readonly isMine: boolean;
}

type Question = 'assign' | 'revoke';

/** What can be done besides deciding. */
export function Actions({ escalation: { id, state, solution }, isMine }: ActionsProps) {
  const { isActing, refused, act } = useActing();
  const [question, setQuestion] = useState<Question | null>(null);
  const toggle = () => void (isMine ? act(Release, { id }) : act(Claim, { id }));
  const isSettled = state === 'RESOLVED';
  useKeys(isSettled ? {} : { c: toggle });
  return (
    <div className="actions">
      {refused !== null && (
        <span className="actions-refused" role="alert">
          {refused.message}
        </span>
      )}
      {!isSettled && (
        <Button variant="default" size="xs" loading={isActing} onClick={toggle} aria-keyshortcuts="C">
          {isMine ? 'Release' : 'Claim'}
          <span className="key button-key" aria-hidden="true">
            C
          </span>
        </Button>
      )}
      <Menu position="bottom-end" withinPortal={false} width={220}>
        <Menu.Target>
          <Button variant="default" size="xs">
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!isSettled && <Menu.Item onClick={() => setQuestion('assign')}>Assign to a colleague</Menu.Item>}
          {!isSettled && <Menu.Label>Work on it again, from</Menu.Label>}
          {!isSettled &&
            (Object.keys(tiers) as (keyof typeof tiers)[]).map((tier) => (
              <Menu.Item key={tier} onClick={() => void act(Rerun, { id, tier })}>
                {tiers[tier]} tier
              </Menu.Item>
            ))}
          {solution.state === 'SOLVED' && (
            <Menu.Item color="red" onClick={() => setQuestion('revoke')}>
              Take the answer back
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {question === 'assign' && (
        <Asking
          title="Assign to a colleague"
          label="Whom"
          help="Their name as tokens give it. They hold the problem as if they had claimed it."
          button="Assign"
          close={() => setQuestion(null)}
          send={async (to) => (await act(Assign, { id, to })) !== null}
        />
      )}
      {question === 'revoke' && (
        <Asking
          title="Take the answer back"
          label="Why"
          help="It is never given out again, and everybody who has it is told."
          button="Take back"
          isLong
          close={() => setQuestion(null)}
          send={async (reason) => (await act(Revoke, { solutionId: solution.id, reason })) !== null}
        />
      )}
    </div>
  );
}

interface AskingProps {
  readonly title: string;
  readonly label: string;
  readonly help: string;
  readonly button: string;
  readonly isLong?: boolean;
  readonly close: () => void;
  readonly send: (text: string) => Promise<boolean>;
}

/** A dialog that asks for one text before something is done. */
function Asking({ title, label, help, button, isLong = false, close, send }: AskingProps) {
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') await send(text.trim());
    close();
  };
  const field = {
    ...{ label, description: help, value: text, 'data-autofocus': true },
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => setText(currentTarget.value),
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={(event) => void submit(event)}>
        {isLong ? <Textarea {...field} autosize minRows={2} /> : <TextInput {...field} />}
        <div className="decision-end">
          <Button type="submit" disabled={text.trim() === ''}>
            {button}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
