import { Button, Text } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import { type Trouble, troubleOf } from '../graphql/trouble.ts';
import { useSession } from '../session/session.tsx';

interface TroubledProps {
  readonly error: CombinedError;
  readonly retry: () => void;
}

/** Stands where something could not be shown: says why, and what can be done about it. */
export function Troubled({ error, retry }: TroubledProps) {
  const { ask } = useSession();
  const trouble = troubleOf(error);
  const { title, text } = words(trouble);
  const canSignIn = trouble.kind === 'unauthenticated' || trouble.kind === 'denied';
  return (
    <div className="paper troubled" role="alert">
      <h2>{title}</h2>
      <Text c="dimmed" mb="md">
        {text}
      </Text>
      {canSignIn ? (
        <Button onClick={() => ask(true)}>{trouble.kind === 'denied' ? 'Use another token' : 'Sign in'}</Button>
      ) : (
        <Button variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

function words(trouble: Trouble): { readonly title: string; readonly text: string } {
  switch (trouble.kind) {
    case 'unauthenticated':
      return { title: 'Please sign in', text: 'This service asks who you are. Sign in with a token to go on.' };
    case 'denied':
      return { title: 'Not for this token', text: 'What is shown here is for teachers and administrators.' };
    case 'offline':
      return { title: 'No connection', text: 'The service could not be reached. Nothing is lost.' };
    case 'failed':
      return { title: 'That did not work', text: trouble.message };
  }
}
