import { Button, Text } from '@mantine/core';
import { useSession } from './session.tsx';
import { holderOf } from './token.ts';

/** Who is signed in, and how to change that. */
export function Identity() {
  const { token, ask, signOut } = useSession();
  const holder = holderOf(token);
  if (token === null)
    return (
      <Button variant="default" size="xs" onClick={() => ask(true)}>
        Sign in
      </Button>
    );
  return (
    <div className="identity">
      {holder !== null && (
        <Text size="sm" c="dimmed" truncate className="identity-name">
          {holder.name} · {holder.role}
        </Text>
      )}
      <Button variant="default" size="xs" onClick={signOut}>
        Sign out
      </Button>
    </div>
  );
}
