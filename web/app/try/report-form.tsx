import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../graphql/graphql.ts';

const Report = graphql(`
  mutation ReportAnswer($solutionId: ID!, $note: String) {
    reportAnswer(solutionId: $solutionId, note: $note) {
      __typename
      ... on Escalation { id state }
      ... on InputRejected { message }
      ... on Conflict { message }
      ... on NotFound { message }
    }
  }
`);

/** Where a student says that an answer looks wrong. Teachers look at it, and whatever they find appears on the page by itself. */
export function ReportForm({ solutionId }: { readonly solutionId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const [{ data, error, fetching }, report] = useMutation(Report);
  const reply = data?.reportAnswer;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void report({ solutionId, note: note.trim() === '' ? null : note.trim() });
  };
  if (reply?.__typename === 'Escalation')
    return (
      <p className="reported" role="status">
        Thank you. A teacher will look at this answer; what they find appears here. Who reported it is not kept.
      </p>
    );
  if (!isOpen)
    return (
      <button type="button" className="report-open" onClick={() => setIsOpen(true)}>
        This answer looks wrong
      </button>
    );
  return (
    <form className="paper" onSubmit={submit}>
      <Textarea
        label="What looks wrong?"
        description="May be left empty. Who reports is not kept, so write no name."
        autosize
        minRows={2}
        maxLength={4_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        error={error !== undefined ? 'It could not be sent. Try again.' : reply?.message}
        data-autofocus
      />
      <div className="form-end report-end">
        <Button variant="default" onClick={() => setIsOpen(false)}>
          Cancel
        </Button>
        <Button type="submit" loading={fetching}>
          Report
        </Button>
      </div>
    </form>
  );
}
