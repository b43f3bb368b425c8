import { Button, Group, Modal, PasswordInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSession } from './session.tsx';

/** Takes the token that the service asks for. */
export function SignIn() {
  const { isAsking, ask, signIn } = useSession();
  const [text, setText] = useState('');
  const token = text.trim().replace(/^Bearer\s+/i, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token === '') return;
    setText('');
    signIn(token);
  };
  return (
    <Modal
      opened={isAsking}
      onClose={() => ask(false)}
      title="Sign in with a token"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit}>
        <Text size="sm" mb="md">
          Paste the token that your school’s sign-in or your administrator gave you. It stays in this tab and is
          forgotten when the tab is closed.
        </Text>
        <PasswordInput
          label="Token"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button type="submit" disabled={token === ''}>
            Sign in
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
