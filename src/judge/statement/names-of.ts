import type { Names } from './fill-hole.ts';

/**
 * The names that a statement gives a meaning: functions (`f(x) =`, `let g(t) be`, `function h`), and the letters `e` and `i` where it uses them as unknowns:
 * where it says so (`for i`, `let e be`, `f(i) =`), and in the notation of programs, `3*i**2`, in which neither is a constant.
 */
export function namesOf(statement: string): Names {
  const text = statement.replace(/\\left|\\right|\\!|\\,/g, '');
  const functions = new Set<string>();
  for (const match of text.matchAll(/([A-Za-z])\s*\(\s*(\\?[A-Za-z]+)\s*\)[\s$)\]\\]*(?:=|(?:be|is)\b)/g))
    functions.add(match[1] ?? '');
  for (const match of text.matchAll(/\bfunctions?\s+\$*([a-zA-Z])\b/g)) functions.add(match[1] ?? '');
  for (const name of ['e', 'i']) functions.delete(name === 'i' && !isLetter(text, 'i') ? 'i' : '');
  const variables = new Set(['e', 'i'].filter((name) => isLetter(text, name)));
  return { functions, variables };
}

function isLetter(text: string, name: string): boolean {
  const declared = new RegExp(
    `(?:\\b(?:for|wrt|to|let|is|of|determine|find|calculate|assuming|and|give|the)\\s+\\$*${name}\\b)|\\(\\s*${name}\\s*\\)\\s*(?:=|be\\b)`,
    'i',
  );
  if (new RegExp(`\\b${name}['’]th\\b`).test(text)) return true;
  // "$d$ and $e$ are constants": said of the letter by itself, in a list with others.
  if (
    new RegExp(`\\$\\s*[a-z]\\s*,?\\s*\\$,?\\s*(?:and\\s*)?\\$\\s*${name}\\s*,?\\s*\\$\\s*(?:be|denote|are)\\b`).test(
      text,
    )
  )
    return true;
  const isTyped = !/[\\$]/.test(text) && /\*/.test(text);
  return isTyped && (declared.test(text) || /\*\*/.test(text) || /\b(?:let|suppose|solve)\b/i.test(text));
}
