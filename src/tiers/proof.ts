/** Asking for an argument rather than a value. `proof` alone is not here: it is also a strength of alcohol. */
const proofWords =
  /\b(?:prove(?! (?:to be|useful|helpful))|disprove|show (?:that|why|how you know)|demonstrate that|(?:give|write|find|provide|present) (?:a|an|your|the)?\s*(?:\w+\s+)?proof|derive the (?:formula|identity|inequality|result)|justify (?:that|why|your (?:answer|claim|reasoning))|explain why|by (?:mathematical )?induction)\b/i;

/** Whether a statement asks for a proof: then no check of its conclusion says anything about the argument, and a person has to read it. */
export function asksForProof(statement: string): boolean {
  return proofWords.test(statement);
}
