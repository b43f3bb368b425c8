import { Button, Text } from '@mantine/core';
import { useSession } from './session.tsx';
import { nameOf, useViewer } from './viewer.ts';

/** Who is signed in, and how to change that. */
export function Identity() {
  const { token, ask, signOut } = useSession();
  const viewer = useViewer();
  return (
    <div className="identity">
      {viewer !== null && (
        <Text size="sm" c="dimmed" truncate className="identity-name">
          {nameOf(viewer.subject)}, {viewer.role}
        </Text>
      )}
      <Button variant="default" size="xs" onClick={token === null ? () => ask(true) : signOut}>
        {token === null ? 'Sign in' : 'Sign out'}
      </Button>
    </div>
  );
}
