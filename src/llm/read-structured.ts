import type { ZodType } from 'zod';

export type Structured =
  | { readonly kind: 'valid'; readonly value: unknown }
  /** `why` names fields and kinds, never what stood in them. */
  | { readonly kind: 'invalid'; readonly why: string };

/**
 * Takes the one JSON object out of a reply and validates it. Vendors' own structured output is only a hint, and servers without it wrap
 * JSON in prose, code fences or thoughts.
 */
export function readStructured(text: string, shape: ZodType): Structured {
  const spoken = withoutThoughts(text);
  let why = 'no JSON object';
  for (const candidate of candidates(spoken)) {
    const parsed = parse(candidate);
    if (parsed === undefined) continue;
    const checked = shape.safeParse(parsed);
    if (checked.success) return { kind: 'valid', value: checked.data };
    why = checked.error.issues.map(({ path, code }) => `${path.join('.') || 'reply'}: ${code}`).join('; ');
  }
  return { kind: 'invalid', why };
}

/** What reasoning models say to themselves before they answer. */
export function withoutThoughts(text: string): string {
  return text.replace(/^[\s\S]*<\/think>/i, '').trim();
}

/** The whole text, what stands in a code fence, and what stands between the outermost braces. */
function candidates(text: string): string[] {
  const fenced = [...text.matchAll(/```(?:json)?\s*([\s\S]*?)```/g)].map(([, inside = '']) => inside);
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return [text, ...fenced.reverse(), braces].filter((candidate) => candidate.trim().startsWith('{'));
}

function parse(candidate: string): unknown {
  for (const text of [withLatexKept(candidate), candidate]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next way of reading it.
    }
  }
  return undefined;
}

/** LaTeX commands that begin like an escape of JSON: `\frac` would be read as a form feed and "rac". */
const latexLikeEscape =
  'b(?:ar|egin|eta|inom|igl?|igr?|oxed|oldsymbol)|f(?:rac|orall|loor)|n(?:abla|eq|eg|otin)|r(?:ight|angle|ho|ceil|floor|m)|t(?:an|au|ext|extbf|frac|heta|herefore|imes|o|riangle)';

/** Doubles the backslashes that cannot have been meant as escapes of JSON. */
function withLatexKept(text: string): string {
  return text.replace(
    new RegExp(`\\\\(?:\\\\|(${latexLikeEscape})(?![A-Za-z])|(["/bfnrt]|u[0-9a-fA-F]{4}))|\\\\`, 'g'),
    (match, latex: string | undefined, plain: string | undefined) => {
      if (match === '\\\\' || plain !== undefined) return match;
      return latex === undefined ? '\\\\' : `\\\\${latex}`;
    },
  );
}
