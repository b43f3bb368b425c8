/** Small letters and signs above and below the line, each with what it is a small form of. Compatibility folding would put them on the line: 2ⁿ would become 2n. */
const above = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'].map((each, at) => [each, aboveOn(at)]));
const below = new Map([...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'].map((each, at) => [each, belowOn(at)]));

function aboveOn(at: number): string {
  return '0123456789+-=()abcdefghijklmnoprstuvwxyz'[at] ?? '';
}

function belowOn(at: number): string {
  return '0123456789+-=()aehijklmnoprstuvx'[at] ?? '';
}

const runAbove = new RegExp(`[${[...above.keys()].join('')}]+`, 'gu');
const runBelow = new RegExp(`[${[...below.keys()].join('')}]+`, 'gu');

/** A text whose small raised and lowered signs are powers and indices: `x²` is `x^2`, `2ⁿ⁺¹` is `2^{n+1}`, `a₁` is `a_1`. */
export function raised(text: string): string {
  return text
    .replace(runAbove, (run) => group('^', [...run].map((each) => above.get(each)).join('')))
    .replace(runBelow, (run) => group('_', [...run].map((each) => below.get(each)).join('')));
}

function group(sign: string, text: string): string {
  return text.length === 1 ? `${sign}${text}` : `${sign}{${text}}`;
}

/** A text whose fractions of one sign are written out: `½` is `1/2`, and `2½` is `2 1/2`, never 21/2. */
export function spelledFraction(text: string): string {
  return text.replace(/(?:(\d)\s*)?([¼-¾⅐-⅞])/g, (_, before: string | undefined, sign: string) => {
    const plain = sign.normalize('NFKC').replace('\u2044', '/');
    return before === undefined ? plain : `${before} ${plain}`;
  });
}
