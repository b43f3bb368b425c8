/** Commands that a reply in JSON, or one that was escaped twice, spells with two backslashes. */
const escapedTwice =
  /\\\\(?=(?:boxed|frac|dfrac|tfrac|sqrt|text|mathrm|pi|theta|infty|le|leq|ge|geq|lt|gt|ne|neq|in|pm|cdot|times|cup|cap|left|right|quad|circ|mathbb)(?![A-Za-z]))/g;

/** Undoes escaping that was done twice; inside an environment two backslashes end a row, and stay. */
export function unescapeTwice(text: string): string {
  return text.includes('\\begin') ? text : text.replace(escapedTwice, '\\').replace(/\\n(?![A-Za-z])/g, '\n');
}

const wrappers: readonly RegExp[] = [
  /^\$\$?([^$]*)\$\$?$/s,
  /^\\\(((?:(?!\\\)).)*)\\\)$/s,
  /^\\\[((?:(?!\\\]).)*)\\\]$/s,
  /^\*\*([^*]+)\*\*$/s,
  /^\*([^*]+)\*$/s,
  /^__([^_]+)__$/s,
  /^`+([^`]+)`+$/s,
  /^["“']([^"”']+)["”']$/s,
  /^\\(?:text|mbox|textbf|mathbf|mathrm|textrm)\s*\{([^{}]*)\}$/s,
];

/** i, j and k under the marks that name them unit vectors. */
const unitVector = /\\(?:hat|widehat|vec|overrightarrow)\s*(?:\{\s*\\?([ijk])(?:math)?\s*\}|([ijk])(?![A-Za-z]))/g;

/**
 * An answer without its dress: delimiters of formulas, bold type, quotes and `\text` around all of it, the punctuation at its end, a space command run into the next
 * letter; `<1, 2>` in the brackets of a vector. What is left means the same.
 */
export function tidy(text: string): string {
  let tidied = text
    .replace(unitVector, ' $1$2 ')
    .replace(/(\\q?quad)(?=[A-Za-z])/g, '$1 ')
    .trim();
  for (let before = ''; before !== tidied; ) {
    before = tidied;
    tidied = tidied.replace(/^(?:\\[,;:! ]|~|\s)+|(?:\\[,;:! ]|~|\s)+$/g, '');
    tidied = tidied.replace(/(?<!\\(?:left|right))[.,;:。]+(\$*)$/, '$1').trim();
    for (const wrapper of wrappers) tidied = wrapper.exec(tidied)?.[1]?.trim() ?? tidied;
  }
  return tidied.replace(/^<([^<>=]+,[^<>=]+)>$/, '\\langle $1\\rangle');
}

/** Whether markup of a reply is left on the text: then it is more than an answer. */
export function hasMarkup(text: string): boolean {
  // Two stars with an operand on both sides are a power.
  return /(?:^|\s)\*\*(?=\S)|(?<=\S)\*\*(?=[\s.,;:!?]|$)|\\boxed|####|\n\s*\n/.test(text);
}
