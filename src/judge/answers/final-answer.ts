import { answerBoxes, hasOpenBox } from './boxes.ts';
import { tidy } from './tidy.ts';

/** What a reply gives as its answer, and how it says so. */
export type FinalAnswer =
  | { readonly kind: 'found'; readonly text: string; readonly by: 'box' | 'json' | 'mark' | 'phrase' | 'conclusion' }
  | { readonly kind: 'missing'; readonly message: string };

/**
 * The final answer of a reply, the most explicit way of giving it first: a box, JSON with an "answer", `#### 18`, "the answer is ...", the one
 * formula or the end of the last sentence. Several of one kind: the last. Nothing is guessed from a sentence with two formulas.
 */
export function finalAnswerOf(reply: string): FinalAnswer {
  return (
    fromBoxes(reply) ??
    fromTags(reply) ??
    fromJson(reply) ??
    fromHashes(reply) ??
    fromPhrase(reply) ??
    fromConclusion(reply) ??
    missing
  );
}

const missing: FinalAnswer = { kind: 'missing', message: 'the reply names no final answer' };

function fromBoxes(reply: string): FinalAnswer | null {
  const boxes = answerBoxes(reply);
  const last = boxes.at(-1);
  if (last !== undefined && /final answer\W+[^\n]*\w/i.test(reply.slice(last.to)))
    return fromPhrase(reply.slice(last.to));
  if (last === undefined)
    return hasOpenBox(reply) ? { kind: 'missing', message: 'the box of the answer is not closed' } : null;
  const contents = [...new Set(boxes.map((box) => box.content.trim()))];
  const percent = /^[\s$)\\]*(?:%|percent|pct)/.test(reply.slice(last.to, last.to + 20));
  const text = contents.join(', ');
  return { kind: 'found', text: percent && !/%|percent/.test(text) ? `${text}\\%` : text, by: 'box' };
}

function fromTags(reply: string): FinalAnswer | null {
  for (const tag of ['answer', 'solution']) {
    const end = reply.lastIndexOf(`</${tag}>`);
    const begin = end < 0 ? -1 : reply.lastIndexOf(`<${tag}>`, end);
    const text = begin < 0 ? '' : reply.slice(begin + tag.length + 2, end).trim();
    if (text !== '') return { kind: 'found', text: text.replace(/^(?:the\s+)?answer\s+is:?\s+/i, ''), by: 'mark' };
  }
  return null;
}

function fromJson(reply: string): FinalAnswer | null {
  const values = [
    ...reply.matchAll(/"(?:final_?)?answer"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|\[[^[\]{}]*\])/gi),
  ];
  const last = values.at(-1)?.[1];
  if (last === undefined) return null;
  if (last.startsWith('[')) return { kind: 'found', text: last.slice(1, -1).replace(/"/g, ''), by: 'json' };
  return { kind: 'found', text: last.startsWith('"') ? unquote(last) : last, by: 'json' };
}

/** A string of JSON; one with single backslashes (`"\frac{1}{2}"`), which is no JSON, is taken as it stands. */
function unquote(quoted: string): string {
  const isLatex = /(?<!\\)\\[A-Za-z]{2}/.test(quoted);
  if (isLatex) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

function fromHashes(reply: string): FinalAnswer | null {
  const last = [...reply.matchAll(/^[ \t]*####[ \t]*(?!#)(.+)$/gm)].at(-1)?.[1];
  return last === undefined || /^(?:step|\d+\.)/i.test(last.trim()) ? null : { kind: 'found', text: last, by: 'mark' };
}

/** How much of a reply is looked at after a phrase, and at its end. */
const longestAnswer = 2_000;
const longestConclusion = 1_000;

const phrase =
  /(?:final\s+answer|correct\s+(?:answer|choice|option)|(?:the|our|my|correct)\s+answer|^[ \t>*_#]*answer)[*_]*\s*(?:(?:to|for|of)\b[^.\n]{0,80}?\s)?(?:(?:is|are|would be|should be|must be)\b\s*:?|:|=)[*_]*\s*/gim;

function fromPhrase(reply: string): FinalAnswer | null {
  const found = [...reply.matchAll(phrase)].at(-1);
  if (found === undefined) return null;
  const rest = reply
    .slice(found.index + found[0].length, found.index + found[0].length + longestAnswer)
    .replace(/<\|[^>]*\|>\s*\w*/g, '')
    .replace(/^\s+/, '');
  const nested = rest.match(/^(?:the\s+)?(?:final\s+)?answer\s+is\s+/i)?.[0] ?? '';
  const choice = /^(?:for sure\s+|definitely\s+)?\(?([A-J])\)?(?=[,.;:]|\s*$)/.exec(rest)?.[1];
  if (choice !== undefined) return { kind: 'found', text: choice, by: 'phrase' };
  const text = withoutBoldEnd(
    firstSentence(
      rest.slice(nested.length).replace(/^(?:for sure|definitely|clearly|indeed|simply|option|choice)\s+/i, ''),
    ),
  );
  return text === '' ? null : { kind: 'found', text: singleFormula(text) ?? endOfSentence(text) ?? text, by: 'phrase' };
}

/** Bold type that began before the answer ends after it. */
function withoutBoldEnd(text: string): string {
  return text.split('**').length === 2 ? text.replace(/\*\*$/, '') : text;
}

/** The sentence at the beginning of a text. A point between digits or inside a formula ends none. */
function firstSentence(text: string): string {
  const display = /^(?:\$\$.+?\$\$|\\\[.+?\\\]|\$[^$]+\$|\\\(.+?\\\))/s.exec(text)?.[0];
  if (display !== undefined && /^\s*(?:[.,;]|$|\n)/.test(text.slice(display.length))) return display;
  return /^.*?(?=[.!?](?:\s|$|\\n|<)|\n|$)/s.exec(text)?.[0].trim() ?? '';
}

const lastSentences = /[^.!?\n]*(?:[.](?=\d)[^.!?\n]*)*[.!?]?\s*$/;

/** The last sentence, if it is short enough to be a conclusion. */
function fromConclusion(reply: string): FinalAnswer | null {
  const body = reply
    .trim()
    .slice(-longestConclusion)
    .replace(/(?:<\|[^>]*\|>\s*\w*|<\/?[a-z_]+>|I hope (?:it|this) is correct\.?)\s*$/i, '')
    .trim();
  if (!isProse(body)) return null;
  const sentence = (lastSentences.exec(protectFormulas(body))?.[0] ?? '').trim();
  const text = unprotect(sentence);
  if (text === '' || text.length > 400 || /\b(?:verif\w*|check\w*)\b/i.test(text)) return null;
  const result = resultOf(text);
  const found =
    singleFormula(text) ??
    chosenLetter(text) ??
    (result === null ? null : (onlyNumber(result) ?? result)) ??
    endOfSentence(text) ??
    onlyNumber(text);
  return found === null ? null : { kind: 'found', text: found, by: 'conclusion' };
}

/** Whether a text has the words of a sentence: from less than that, such as `x2 = 5`, no part is taken. */
function isProse(text: string): boolean {
  return /\b(?:answer|solution)\b/i.test(text) || (text.match(/(?<![\\A-Za-z])[A-Za-z]{2,}/g)?.length ?? 0) >= 3;
}

/** What the one calculation of a sentence comes to: `there are 15 - 7 = 8 left`. */
function resultOf(sentence: string): string | null {
  const isOneChain =
    !/=.*(?:\b(?:and|or|but|while)\b|[;,]\s).*=/s.test(sentence) && !/\b(?:not|never)\b|n't\b/i.test(sentence);
  if (!isOneChain || /\$(?!\s?\d)|\\[()[\]]/.test(sentence)) return null;
  const result = /[^=<>]=\s*([^=<>]+)$/.exec(sentence)?.[1]?.trim() ?? null;
  return result === null || /\b(?:is|are)\b/.test(result) ? null : result;
}

/** `... therefore I think it's B` */
function chosenLetter(sentence: string): string | null {
  return /\b(?:it's|it is|choose|pick|select|go with|is|be)\s+\(?([A-J])\)?\s*[.!]?$/.exec(sentence)?.[1] ?? null;
}

/** The only number of a sentence, with its sign of money or percent: "So she earns $18 every day." Null after words that change what it says. */
export function onlyNumber(sentence: string): string | null {
  const [only, ...more] = sentence.match(/(?:\\?\$\s?)?[-−]?\d[\d,]*(?:\.\d+)?(?:\s?\\?%)?/g) ?? [];
  if (only === undefined || more.length > 0) return null;
  const words = sentence.replace(only, ' ').replace(/\b(?:each|every)\b/gi, ' ');
  return changesMeaning.test(words) || isComputedWith(sentence, only) || /[=+*^_\\{}$]/.test(words) ? null : only;
}

/** Whether the words beside a number compute with it: `half of 18`, `3 times`. */
function isComputedWith(sentence: string, number: string): boolean {
  const at = sentence.indexOf(number);
  const after = sentence.slice(at + number.length);
  return (
    /\b(?:of|times|plus|minus|half|twice|double)\s*$/i.test(sentence.slice(0, at)) ||
    /^\s*(?:times|plus|minus|dozen)\b/i.test(after)
  );
}

/** Points inside formulas end no sentence. */
function protectFormulas(text: string): string {
  return text
    .replace(/\$\$.*?\$\$|\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\]/gs, (formula) =>
      formula.replaceAll('.', '\u0000').replaceAll('\n', '\u0001').replaceAll('!', '\u0002'),
    )
    .replace(/(\$\$|\\\])\s+(?=[A-Z])/g, '$1\n');
}

function unprotect(text: string): string {
  return text.replaceAll('\u0000', '.').replaceAll('\u0001', '\n').replaceAll('\u0002', '!');
}

const formulas = /\$\$(.+?)\$\$|\$([^$\n]+)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]/gs;

/** The only formula of a sentence whose words do not change what it says. */
function singleFormula(sentence: string): string | null {
  const found = [...sentence.matchAll(formulas)];
  const only = found[0];
  if (only === undefined || found.length > 1) return null;
  const words = sentence.replace(only[0], ' ');
  if (changesMeaning.test(words) || /\d/.test(words) || !isConclusive(sentence.slice(only.index + only[0].length)))
    return null;
  const percent = /^\s*(?:%|percent|pct)/.test(sentence.slice(only.index + only[0].length)) ? '\\%' : '';
  return (only[1] ?? only[2] ?? only[3] ?? only[4] ?? '') + percent;
}

/** What may follow the formula that is the answer: a unit or the end, or that it is the answer. */
function isConclusive(after: string): boolean {
  return /^[\s.,;:!]*(?:[A-Za-z%]+\s*){0,3}[.!]*\s*$|^\s*(?:is|are)\s+(?:the|our|a|an)\s+(?:\w+\s+)?(?:answer|solution)/.test(
    after,
  );
}

/** Words after which a formula is not the answer, or not all of it. */
const changesMeaning =
  /\b(?:not|isn't|never|neither|nor|except|unless|between|at least|at most|less|more|greater|fewer|either|or|assum\w+|suppose|let|if|about|can't|cannot|doesn't|don't|won't|approximately|roughly|each|every)\b/i;

/** What a sentence ends with, after "is", "are", "equals" or "=". */
function endOfSentence(sentence: string): string | null {
  const parts = /^(.*?)(?:\b(?:is|are|was|equals|be)\b\s*:?|:)\s+(.+)$/s.exec(sentence);
  const [, before, end] = parts ?? [];
  if (before === undefined || end === undefined || changesMeaning.test(before)) return null;
  const deeper = /\b(?:is|are|equals)\b/.test(end) ? endOfSentence(end) : null;
  const text = tidy(deeper ?? end);
  return text === '' || text.split(/\s+/).length > 12 ? null : text;
}
