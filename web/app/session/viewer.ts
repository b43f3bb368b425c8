import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.ts';

const Viewer = graphql('query Viewer { viewer { subject role } }');

/** Who asks, as the service knows them. */
export interface Viewer {
  readonly subject: string;
  readonly isReviewer: boolean;
  readonly role: string;
}

/** Null until it is known, and for strangers. */
export function useViewer(): Viewer | null {
  const [{ data }] = useQuery({ query: Viewer });
  if (data === undefined) return null;
  const { subject, role } = data.viewer;
  return { subject, role, isReviewer: role === 'teacher' || role === 'administrator' };
}

/** A person's name as people read it: subjects are percent-encoded, behind their tenant. */
export function nameOf(subject: string): string {
  try {
    return decodeURIComponent(subject.split('/').at(-1) ?? subject);
  } catch {
    return subject;
  }
}
