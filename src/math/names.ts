import type { ConstantName, FunctionName } from './tree.ts';

/** How functions are written, in typed text and as LaTeX commands. `log` without a base is base 10. */
export const functionSpellings: ReadonlyMap<string, FunctionName> = new Map(
  Object.entries({
    sin: 'sin',
    cos: 'cos',
    tan: 'tan',
    cot: 'cot',
    sec: 'sec',
    csc: 'csc',
    cosec: 'csc',
    tg: 'tan',
    ctg: 'cot',
    arcsin: 'arcsin',
    arccos: 'arccos',
    arctan: 'arctan',
    asin: 'arcsin',
    acos: 'arccos',
    atan: 'arctan',
    arccot: 'arccot',
    arcsec: 'arcsec',
    arccsc: 'arccsc',
    acot: 'arccot',
    asec: 'arcsec',
    acsc: 'arccsc',
    sinh: 'sinh',
    cosh: 'cosh',
    tanh: 'tanh',
    coth: 'coth',
    sech: 'sech',
    csch: 'csch',
    arsinh: 'arsinh',
    arcosh: 'arcosh',
    artanh: 'artanh',
    arcsinh: 'arsinh',
    arccosh: 'arcosh',
    arctanh: 'artanh',
    asinh: 'arsinh',
    acosh: 'arcosh',
    atanh: 'artanh',
    exp: 'exp',
    ln: 'ln',
    log: 'log',
    lg: 'log',
    abs: 'abs',
    floor: 'floor',
    ceil: 'ceil',
    sign: 'sign',
    sgn: 'sign',
    gcd: 'gcd',
    lcm: 'lcm',
    min: 'min',
    max: 'max',
    mod: 'mod',
    det: 'det',
    nCr: 'binomial',
    nPr: 'permutations',
    binom: 'binomial',
    binomial: 'binomial',
    Re: 're',
    Im: 'im',
    arg: 'arg',
    factorial: 'factorial',
    conjugate: 'conjugate',
    norm: 'norm',
    transpose: 'transpose',
    inverse: 'inverse',
    dot: 'dot',
    cross: 'cross',
    permutations: 'permutations',
  } satisfies Record<string, FunctionName>),
);

/** Names of inverses of reciprocals: arcoth x is artanh 1/x. */
export const reciprocalSpellings: ReadonlyMap<string, FunctionName> = new Map(
  Object.entries({
    arcoth: 'artanh',
    arccoth: 'artanh',
    acoth: 'artanh',
    arsech: 'arcosh',
    arcsech: 'arcosh',
    asech: 'arcosh',
    arcsch: 'arsinh',
    arccsch: 'arsinh',
    acsch: 'arsinh',
  } satisfies Record<string, FunctionName>),
);

/** Functions that take an argument without brackets: `sin x`, `\ln 2`. */
export const bareFunctions: ReadonlySet<FunctionName> = new Set([
  ...(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'arccot', 'arcsec', 'arccsc'] as const),
  ...(['sinh', 'cosh', 'tanh', 'coth', 'sech', 'csch', 'ln', 'log', 'exp', 'det'] as const),
]);

/** `\sin^{-1}` is the inverse function, by the convention of textbooks. */
export const inverseOf: ReadonlyMap<FunctionName, FunctionName> = new Map([
  ['sin', 'arcsin'],
  ['cos', 'arccos'],
  ['tan', 'arctan'],
  ['cot', 'arccot'],
  ['sec', 'arcsec'],
  ['csc', 'arccsc'],
  ['sinh', 'arsinh'],
  ['cosh', 'arcosh'],
  ['tanh', 'artanh'],
] as const);

/** Functions that are reciprocals, by the inverse of what they are the reciprocal of. */
export const inverseOfReciprocal: ReadonlyMap<FunctionName, FunctionName> = new Map([
  ['coth', 'artanh'],
  ['sech', 'arcosh'],
  ['csch', 'arsinh'],
] as const);

export const constantSpellings: ReadonlyMap<string, ConstantName> = new Map(
  Object.entries({
    pi: 'pi',
    e: 'e',
    i: 'i',
    infty: 'infinity',
    infinity: 'infinity',
    Infinity: 'infinity',
    oo: 'infinity',
    inf: 'infinity',
  } satisfies Record<string, ConstantName>),
);

/** Greek letters that are symbols. */
export const greek: ReadonlySet<string> = new Set([
  ...[
    'alpha',
    'beta',
    'gamma',
    'delta',
    'epsilon',
    'zeta',
    'eta',
    'theta',
    'kappa',
    'lambda',
    'mu',
    'nu',
    'xi',
    'rho',
    'sigma',
  ],
  ...['tau', 'phi', 'chi', 'psi', 'omega', 'Gamma', 'Delta', 'Theta', 'Lambda', 'Sigma', 'Phi', 'Psi', 'Omega', 'ell'],
]);

const otherNames: readonly string[] = ['pi', 'sqrt', 'cbrt', 'infinity', 'Infinity', 'infty', 'oo'];
const knownNames: ReadonlySet<string> = new Set([
  ...functionSpellings.keys(),
  ...reciprocalSpellings.keys(),
  ...greek,
  ...otherNames,
]);
const longestName = Math.max(...[...knownNames].map((name) => name.length));

/** Splits a run of letters, the longest known name first: `2sinx` is sin x, `xy` two symbols. */
export function splitName(text: string, variables: ReadonlySet<string>): readonly string[] {
  const longest = [...variables].reduce((length, name) => Math.max(length, name.length), longestName);
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const known = longestKnown(text.slice(at, at + longest), variables);
    parts.push(known);
    at += known.length;
  }
  return parts;
}

function longestKnown(text: string, variables: ReadonlySet<string>): string {
  for (let length = text.length; length > 1; length--) {
    const part = text.slice(0, length);
    if (variables.has(part) || knownNames.has(part)) return part;
  }
  return text.slice(0, 1);
}
