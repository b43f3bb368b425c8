/** Words about an answer, ours among them. A model that gives one of them as the answer was talked into it. */
const verdictWords =
  /^["'*\s]*(?:verified|proved|proven|checked|agreed|unverified|(?:teacher[ _])?confirmed)[."'*\s!]*$/i;

/** Sentences of instructions that are long enough to be recognised. */
const shortestSentence = 50;

/** Whether what stands in the place of an answer is none: nothing, or a verdict on itself. */
export function isNoAnswer(answer: string): boolean {
  return answer.trim() === '' || verdictWords.test(answer);
}

/** Whether a reply repeats our instructions: then it was about them, and nothing of it is shown to anybody. */
export function repeatsInstructions(reply: string, instructions: string): boolean {
  const said = folded(reply);
  return instructions
    .split(/(?<=[.:])\s+|\n+/)
    .map(folded)
    .some((sentence) => sentence.length >= shortestSentence && said.includes(sentence));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
