/** The longest statement and answer that are taken, in characters. */
export const longestStatement = 4_000;

/** Why an input was not taken: what is wrong, where, and what to do about it. Costs nothing. */
export interface Rejection {
  readonly kind: 'rejected';
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Looks at a text before anything is read, stored or computed. @returns null where it can be taken. */
export function rejectText(text: string, path: readonly string[], what: string): Rejection | null {
  if (text.trim() === '') return { kind: 'rejected', code: 'EMPTY', message: `${what} is empty. Write it out.`, path };
  if (text.length > longestStatement)
    return {
      kind: 'rejected',
      code: 'TOO_LONG',
      message: `${what} has ${text.length} characters; at most ${longestStatement} are taken. Ask one problem at a time.`,
      path,
    };
  const place = indexOfForbidden(text);
  if (place >= 0)
    return {
      kind: 'rejected',
      code: 'BAD_CHARACTER',
      message: `${what} has a control character or half of a character at position ${place + 1}. Remove it.`,
      path,
    };
  return null;
}

/** Control characters have no meaning in mathematics, and Postgres keeps neither NUL nor lone surrogates. */
function indexOfForbidden(text: string): number {
  const control = text.search(/[^\P{Cc}\t\n\r]/u);
  return control >= 0 || text.isWellFormed() ? control : text.search(/\p{Cs}/u);
}
