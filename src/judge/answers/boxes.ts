/** A box of a reply: what stands in it, and where the box begins and ends. */
export interface Box {
  readonly content: string;
  readonly from: number;
  readonly to: number;
}

/** All boxes of a reply, in order. An outermost box that is never closed is left out: its content is not whole. Linear in the length. */
export function boxesOf(text: string): readonly Box[] {
  const boxes: Box[] = [];
  const opener = /\\f?box(?:ed)?\s*\{/g;
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const begin = found.index + found[0].length;
    const end = closingBrace(text, begin);
    if (end === null) break;
    boxes.push({ content: text.slice(begin, end), from: found.index, to: end + 1 });
    opener.lastIndex = end + 1;
  }
  return boxes;
}

/** Whether a box is opened and never closed: the reply was cut off, or is broken. */
export function hasOpenBox(text: string): boolean {
  const last = text.lastIndexOf('\\boxed');
  if (last < 0) return false;
  const brace = text.indexOf('{', last);
  return brace < 0 || closingBrace(text, brace + 1) === null;
}

/** Where the brace that was opened before `begin` closes; escaped braces do not count. */
function closingBrace(text: string, begin: number): number | null {
  let depth = 1;
  for (let at = begin; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return null;
}

/** What may stand between boxes that together are one answer: signs of punctuation, delimiters of formulas, "and", "or". */
const joint = /^(?:[\s,;$]|\\quad|\\qquad|\\[,;:!()[\] ]|\\\\|and|or|\\(?:text|mbox)\{\s*(?:and|or|,)?\s*\})*$/;

/**
 * The boxes that are the answer: the last one, with those before it that are joined to it by punctuation or "and", or stand in the same
 * sentence. Models box intermediate results too; what they box last is what they mean.
 */
export function answerBoxes(text: string): readonly Box[] {
  const boxes = boxesOf(text);
  const group: Box[] = [];
  for (const box of [...boxes].reverse()) {
    const next = group[0];
    if (next !== undefined && !isOneSentence(text.slice(box.to, next.from))) break;
    group.unshift(box);
  }
  return group;
}

function isOneSentence(between: string): boolean {
  return joint.test(between) || (between.length < 60 && !/[.!?:]\s|\n|=|\\\]/.test(between));
}
