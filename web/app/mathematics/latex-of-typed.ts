/** Names that are set upright, as LaTeX commands. */
const commands = new Set(
  'sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan ln log exp lim max min gcd det pi alpha beta gamma theta lambda mu sigma phi omega'.split(
    ' ',
  ),
);

const signs: Readonly<Record<string, string>> = {
  ...{ '*': '\\cdot ', '<=': '\\le ', '>=': '\\ge ', '!=': '\\ne ', '->': '\\to ', '+-': '\\pm ' },
  ...{
    '−': '-',
    '·': '\\cdot ',
    '×': '\\times ',
    '÷': '\\div ',
    '≤': '\\le ',
    '≥': '\\ge ',
    '≠': '\\ne ',
    '→': '\\to ',
  },
  ...{ π: '\\pi ', '∞': '\\infty ', '±': '\\pm ', '°': '^{\\circ}', '%': '\\%' },
};

const token = /sqrt|cbrt|[A-Za-z]+|<=|>=|!=|->|\+-|\^|[√(]|[\s\S]/g;

/**
 * LaTeX for a formula as people type it: `2*sqrt(x)^10 <= pi`. For showing what was typed while it is typed; what the service makes of it is shown
 * after it has read it. A formula with a LaTeX command in it is left as it is.
 */
export function latexOfTyped(typed: string): string {
  return typed.includes('\\') || typed.includes('{') ? typed : written(typed);
}

function written(typed: string): string {
  const tokens = typed.match(token) ?? [];
  let latex = '';
  for (let place = 0; place < tokens.length; place += 1) {
    const now = tokens[place] ?? '';
    const rest = tokens.slice(place + 1);
    if (now === 'sqrt' || now === 'cbrt' || now === '√') {
      const { inner, length } = argument(rest);
      latex += `${now === 'cbrt' ? '\\sqrt[3]' : '\\sqrt'}{${written(inner)}}`;
      place += length;
    } else if (now === '^') {
      const { inner, length } = argument(rest);
      latex += `^{${written(inner)}}`;
      place += length;
    } else latex += commands.has(now) ? `\\${now} ` : (signs[now] ?? word(now));
  }
  return latex;
}

/** What a root or an exponent reaches over: a bracket without its brackets, or a number or name, with its sign. */
function argument(tokens: readonly string[]): { readonly inner: string; readonly length: number } {
  const signed = tokens[0] === '-' ? 1 : 0;
  const sign = tokens.slice(0, signed).join('');
  if (tokens[signed] === '(') {
    const length = closing(tokens, signed);
    if (length > 0) return { inner: sign + tokens.slice(signed + 1, length - 1).join(''), length };
  }
  let length = signed;
  while (/^[\d.]$/.test(tokens[length] ?? '')) length += 1;
  if (length === signed && length < tokens.length) length += 1;
  return { inner: tokens.slice(0, length).join(''), length };
}

/** How many tokens reach to the bracket that closes the one at `from`; 0 where none does. */
function closing(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let place = from; place < tokens.length; place += 1) {
    if (tokens[place] === '(') depth += 1;
    if (tokens[place] === ')') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return 0;
}

/** Several letters that are no name are words, and set upright; two may be a product. */
function word(text: string): string {
  if (/^[A-Za-z]{3,}$/.test(text)) return `\\text{${text}}`;
  return /^[#$&_~]$/.test(text) ? `\\${text === '~' ? 'sim ' : text}` : text;
}
