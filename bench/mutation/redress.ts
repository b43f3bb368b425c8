/** Numbers in [0, 1). */
type Random = () => number;

type Dress = (text: string, random: Random) => string;

/** Each occurrence is written the other way or not, as chance has it. */
function sometimes(pattern: RegExp, other: (...found: string[]) => string): Dress {
  return (text, random) =>
    text.replace(pattern, (...found) =>
      random() < 0.5 ? found[0] : other(...found.filter((each) => typeof each === 'string')),
    );
}

/** Other delimiters around formulas, some or all of them; statements that mix delimiters, or have amounts in dollars, keep theirs. */
function delimiters(open: string, close: string): Dress {
  return (text, random) => {
    if (/\$\$|\\[([\])]|\\\$|\$\d[^$]*\$\d/.test(text)) return text;
    return text.replace(/\$([^$]*)\$/g, (whole, inner: string) => (random() < 0.5 ? whole : `${open}${inner}${close}`));
  };
}

/** What changes how a statement looks and never what it says. */
const dresses: readonly Dress[] = [
  delimiters('\\(', '\\)'),
  delimiters('$$', '$$'),
  delimiters('\\[', '\\]'),
  sometimes(/\\frac(?![A-Za-z])/g, () => '\\dfrac'),
  sometimes(/\\frac\{(\d)\}\{(\d)\}/g, (_, over = '', under = '') => `\\frac${over}${under}`),
  sometimes(/\\sqrt\{(\d)\}/g, (_, inner = '') => `\\sqrt${inner}`),
  sometimes(/\^(\w)/g, (_, power = '') => `^{${power}}`),
  sometimes(/\^2(?![\d}])/g, () => '²'),
  sometimes(/\^3(?![\d}])/g, () => '³'),
  sometimes(/\\cdot(?![A-Za-z])/g, () => '\\times'),
  sometimes(/\\leq?(?![A-Za-z])/g, () => '\\leqslant'),
  sometimes(/\\leq?(?![A-Za-z])/g, () => '≤'),
  sometimes(/\\geq?(?![A-Za-z])/g, () => '≥'),
  sometimes(/\\pi(?![A-Za-z])/g, () => 'π'),
  sometimes(/(?<=[\w)}] )-(?= [\w(\\])/g, () => '−'),
  sometimes(/ ([-+=<>]) /g, (_, sign = '') => sign),
  sometimes(/(?<=[\w)])([+=])(?=[\w(])/g, (_, sign = '') => ` ${sign} `),
  sometimes(/(?<=\d)\{,\}(?=\d{3})/g, () => ','),
  sometimes(/(?<=\d)\{,\}(?=\d{3})/g, () => ''),
  sometimes(/(?<=\d)(?=[a-z]\b)/g, () => ' '),
  sometimes(/ /g, () => '  '),
  sometimes(/ /g, () => '\n'),
  sometimes(/^([A-Z])([a-z]{2,})/g, (_, first = '', rest = '') => `${first.toLowerCase()}${rest}`),
  sometimes(/\.$/g, () => ''),
  sometimes(/$/g, () => ' '),
];

/** A statement in another dress: three changes of its form, at random. */
export function redress(statement: string, random: Random): string {
  let text = statement;
  for (let n = 0; n < 3; n++) text = dresses[Math.floor(random() * dresses.length)]?.(text, random) ?? text;
  return text;
}
