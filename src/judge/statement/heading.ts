/**
 * Words of headings and instructions that textbooks put before an exercise ("Factor Trinomials of the Form", "Using the Quotient Rule"). They
 * name a topic, an action or a method; none of them states a condition on unknowns or answers, so leaving them out changes no
 * task. Words that could (not, except, positive, negative, integer, real, complex, distinct, least, approximate, ...) are kept out on purpose.
 */
const topics =
  'a an and the of or to in on with without by for from using use used via into between form forms their its it as both two three more other each every one ' +
  'how apply applying find finding solve solving simplify simplifying evaluate evaluating compute computing calculate calculating determine determining ' +
  'factor factoring expand expanding write writing rewrite rewriting express expressing perform performing identify identifying graph graphing add adding subtract subtracting ' +
  'multiply multiplying divide dividing combine combining convert converting translate translating reduce reducing complete completing condense condensing differentiate differentiating integrate integrating round rounding ' +
  'verify verifying rationalize rationalizing estimate working work understanding introduction practice review exercise exercises example examples problem problems question questions ' +
  'addition subtraction multiplication division sum sums difference differences product products quotient quotients operation operations order ' +
  'number numbers fraction fractions decimal decimals percent percents percentage mixed numeral numerals value values absolute place notation scientific whole ' +
  'exponent exponents exponential power powers base bases root roots square squares cube cubes cubed squared radical radicals surd surds rule rules property properties law laws formula formulas definition ' +
  'expression expressions equation equations inequality inequalities system systems linear quadratic quadratics cubic polynomial polynomials monomial monomials binomial binomials trinomial trinomials ' +
  'rational function functions variable variables constant constants term terms like common coefficient coefficients leading degree greatest factors multiple multiples lcd lcm gcf gcd foil ' +
  'line lines slope slopes intercept intercepts parabola parabolas circle circles ellipse hyperbola conic conics vertex axis point points coordinate coordinates plane ' +
  'logarithm logarithms logarithmic log logs ln natural trigonometric trig trigonometry sine cosine tangent identity identities angle angles inverse inverses composition composite composing ' +
  'derivative derivatives integral integrals limit limits rate rates change chain average calculus antiderivative antiderivatives ' +
  'matrix matrices determinant determinants vector vectors sequence sequences series arithmetic geometric probability statistics mean median mode ' +
  'domain range general special basic simple strategy method methods procedure step steps solution solutions zero zeros factorization substitution substituting elimination completing grouping group pattern patterns ' +
  'proportion proportions equality describing relationship relationships specific given particular indicated functional cartesian parametric standard one-to-one variation direct inverse absolute compound model models modeling ' +
  'following same different unlike denominator denominators numerator numerators symbol symbols language algebra algebraic numerical numeric sides side both words word phrase phrases ' +
  "theorem de moivre's demoivre's fundamental pythagorean double-angle half-angle sum-to-product product-to-sum perfect opposites opposite signs sign u.s. metric measurement english repeating irreducible partial decomposition decompose decomposing " +
  'piecewise increasing decreasing end behavior turning asymptote asymptotes vertical horizontal raised nth higher triangle triangles right hypotenuse sines cosines polar rectangular conjugate conjugates expansion factorial factorials ' +
  'permutations combinations counting principle principles set sets notation interval sigma relation relations table data graph graphs cofunction pythagoras reciprocal reciprocals quotients condensing condense law special trinomial part numerically sinusoidal periodic displacement amplitude period frequency phase shift variations interpreting commutative associative distributive zero additive multiplicative ' +
  // Titles of chapters and sections of school books, from arithmetic to calculus.
  'calculator calculators graphing containing exact row rows column columns minor minors cofactor cofactors cramer augmented gaussian definite indefinite expressed as passing through removable discontinuity discontinuities continuity ' +
  'recognize recognizing appropriate indicated distributive distribute distributing associative commutative placement some properly improper reciprocals multi-step two-step one-step general ' +
  'application applications modeling modelling modeled growth decay logistic compound compounded interest continuous simple motion uniform mixture ticket tickets stamp coin coins ' +
  'drawing conclusions about can be that involving including contain contains written raising raise taking take combined combining shift shifts stretch stretches compression compressions reflection reflections transformation transformations ' +
  'translate opposites comparing compare ordering divisibility tests fundamental operation arrow diagram technique techniques tool tools tabular ' +
  'addends quotients remainder remainders synthetic long division divisor divisors dividend factorable difference leading test zeros rational theorem descartes descartes’ ' +
  'multiplier radicand radicands index indices nonlinear quadratics discriminant formula graphically algebraically analytically numerically ' +
  'explicit implicit recursive recursively defined infinite finite partial sums ratio ratios consecutive alternating specified ' +
  'secant tangents normal lines velocity acceleration speed optimization area areas volume volumes perimeter length lengths width height distance surface arc ' +
  'measure measures converting unit units u.s money time weight capacity temperature temperatures liquid decimal fractions visualize model write use locate ' +
  'single double triple higher lower upper given real-world word literal rearranging isolate isolating ' +
  'check checking verifying sketch skill skills builder set-builder roster tables figures data basics core concepts review chapter section unit lesson quiz ' +
  'euler euler’s newton newton’s de moivre moivre’s pascal pascal’s l’hôpital’s l’hopital’s heron’s rotation axes focus directrix foci center radius diameter';

const safe: ReadonlySet<string> = new Set(topics.split(' '));

/** Words of headings about which numbers are meant. They change nothing where one expression is worked out; elsewhere they may be a condition. */
const domains: ReadonlySet<string> = new Set(
  'integer integers real complex imaginary irrational natural positive negative signed'.split(' '),
);

/** Every word that may stand in a heading. */
export function headingWords(): readonly string[] {
  return [...safe, ...domains];
}

export function isDomainWord(lower: string): boolean {
  return domains.has(lower);
}

/** Adjectives that belong to the noun after them in a title ("Rational Expressions", "Maximum Value", "Double Angle Identities"), and demand something without one; no heading ends in one. */
const adjectives: ReadonlySet<string> = new Set(
  'rational maximum minimum double triple half multiple common absolute relative local global simple'.split(' '),
);

export function isAdjective(lower: string): boolean {
  return adjectives.has(lower) || (domains.has(lower) && lower !== 'integers');
}

/** Words that may restrict or change what is asked for even in a title. */
const demands: ReadonlySet<string> = new Set(
  (
    'only except excluding ignoring unless without assuming assume suppose given when where either neither nonreal every some least smallest largest highest lowest greatest ' +
    'approximate approximately approximating approximation nearest exact exactly distinct unique nonzero nonnegative non-negative nonpositive non-zero non-real even prime primes composite ' +
    'first second third fourth last next twice thrice degrees radians modulo acute obtuse principal monic primitive consecutive reverse reversed ascending descending ' +
    'less than lesser larger smaller bigger above below false true wrong incorrect correct undefined nonexistent infinite finite many whose such that then also again instead rather never always must should cannot'
  ).split(' '),
);

/** Whether a word of a title names something: capitalised, no short word, and none that could be a demand. */
export function isTitleNoun(text: string, lower: string): boolean {
  return /^[A-Z][a-zé]{3,}(?:[-’'][A-Za-zé]+)*$/.test(text) && !demands.has(lower) && !domains.has(lower);
}

/** What the name of a way to work ends in. */
const methodNouns: ReadonlySet<string> = new Set(
  (
    'property properties rule rules law laws formula formulas method methods theorem identity identities pattern patterns strategy definition substitution elimination ' +
    'factoring grouping graphing foil square operations lcd division calculator multiplication addition subtraction technique conjugate decomposition'
  ).split(' '),
);

/** Whether words name a way to work: topics only, ending in what such names end in. How an answer is found does not change which one is right. */
export function isMethod(words: readonly string[]): boolean {
  // "the zero exponent rule of exponents": what the rule is about adds nothing to its name.
  const named = /^(?:of|for)$/.test(words.at(-2) ?? '') ? words.slice(0, -2) : words;
  return methodNouns.has(named.at(-1) ?? '') && words.every((word) => safe.has(word) || domains.has(word));
}

/** Whether a word may stand in a heading that is left out. */
export function isHeadingWord(lower: string): boolean {
  return safe.has(lower);
}

/** Sentences and lead-ins that announce exercises and say nothing about them. */
export const leadIns: readonly string[] = [
  '(for|in) the following (exercise|exercises|problem|problems|question|questions|function|functions)',
  '(for|in) the (exercise|exercises|problem|problems) below',
  'for the following',
  '(perform|carry out) the indicated (operation|operations)',
  'for each of the following [exercises|problems|questions]',
  'solve the following (problem|problems|equation|equations|exercise|exercises|inequality|inequalities)',
  'solve (each|the|this) [following] [(linear|quadratic|rational|radical|exponential|logarithmic)] (equation|equations|inequality|inequalities) [involving (absolute value|logarithms|exponents)]',
  'find {y:symbol} given the equation and the value of {x:symbol}',
  'solve for {x:symbol} in (the|each) following (equation|equations)',
  '(solve|find) {x:symbol} in the following (equation|equations)',
  'answer the following (question|questions|problem)',
];

/** Ways to work that do not change what is asked for, after a question. */
export const methods: readonly string[] = [
  '(by|using|with|use|by using) {how:method}',
  'without [using] a calculator',
  'by completing the square',
  '(if|when|where) (possible|it exists)',
];

/** In a title every word but the small ones is capitalised; an instruction that begins like one ("Find the number of") goes on in small letters. */
export function isTitleWord(text: string): boolean {
  return (
    /^[^a-z]/.test(text) ||
    /^(?:an?|the|and|or|of|to|in|on|with|without|by|for|from|at|using|into|its|it|as|between)$/.test(text)
  );
}

/** What a question or given after a heading begins with; other words could be the end of a question that the heading began. */
export const openers: ReadonlySet<string> = new Set(
  (
    'solve find simplify evaluate calculate compute determine factor expand write rewrite express perform identify add subtract multiply divide combine convert translate reduce complete ' +
    'condense eliminate restrict differentiate integrate round rationalize what which how is are does do let suppose if when given for consider use collect rearrange sort put list state work multiply ' +
    'square distribute apply the approximate order compare estimate graph choose enter give decompose reflect'
  ).split(' '),
);
