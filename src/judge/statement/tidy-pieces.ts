import { excessOpeners, type Piece } from './pieces.ts';

/**
 * The pieces of a statement without what says nothing: courtesy, a formula that is set twice in a row, and the letter of the one exercise that was taken
 * out of a list (`a) $x + x$`). A letter in both brackets may be an argument, and letters of several exercises or choices stay.
 */
export function tidyPieces(pieces: readonly Piece[]): readonly Piece[] {
  const letters = pieces.filter((piece, index) => isExerciseLetter(piece) && !closesBracket(pieces, index));
  return pieces.filter((piece, index) => {
    if (piece.lower === 'please') return false;
    if (letters.length === 1 && piece === letters[0]) return false;
    return !repeats(piece, pieces[index - 1]);
  });
}

function isExerciseLetter(piece: Piece): boolean {
  return piece.kind === 'word' && /^[a-z]\)$/.test(piece.lower);
}

/** `2 * (1 - x)` in blanks: the letter belongs to the bracket that it closes. */
function closesBracket(pieces: readonly Piece[], index: number): boolean {
  const before = pieces.slice(0, index).filter(({ kind }) => kind === 'word');
  return before.reduce((sum, { text }) => sum + excessOpeners(text), 0) > 0;
}

/** A formula with an operation, and the same one right before it. */
function repeats(piece: Piece, before: Piece | undefined): boolean {
  return (
    piece.kind === 'formula' &&
    before?.kind === 'formula' &&
    before.text === piece.text &&
    /[-+=^<>]|\\[a-z]/.test(piece.text)
  );
}
