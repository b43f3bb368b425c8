/** About four characters of English and three of formulas make a token; the smaller one, so that an estimate errs on the dear side. */
const charactersPerToken = 3;

/** Tokens of a text of so many characters, where no vendor has counted them. */
export function estimatedTokens(characters: number): number {
  return Math.ceil(characters / charactersPerToken);
}
