import type { Form } from '../../verification/protocol.ts';
import type { Asked } from '../tasks/task-kind.ts';
import { type Holes, type Phrase, phrase } from './phrase.ts';

export const nothingAsked: Asked = { forms: [] };

/** What a sentence or tail asks of the answer's form, rounding, or of its symbols; empty where it asks nothing that an exact answer lacks. */
export type Request = Partial<Asked>;

const answer =
  '[and] [please] (express|write|give|leave|enter|provide|state|input) [(your|the|all|each|any)] [final] (answer|answers|result|expression|solution|solutions|value)';
const form = (form: Form) => (): Request => ({ forms: [form] });
const nothing = (): Request => ({});

const places: readonly (readonly [string, number])[] = [
  ['(whole number|integer|one|unit)', 0],
  ['tenth', 1],
  ['hundredth', 2],
  ['thousandth', 3],
  ['ten-thousandth', 4],
  ['ten', -1],
  ['hundred', -2],
  ['thousand', -3],
];

/** Sentences of their own, and tails of a question ("..., to the nearest integer"). */
export const requestPhrases: readonly Phrase<Request>[] = [
  ...places.map(([word, decimals]) =>
    phrase<Request>(
      `[and] [[please] (round|rounded) [(off|your answer|the answer|your answers|answers|answer|all answers|it)] | give your answer | ${answer}] to the nearest ${word} [place] [(if|where|when) (necessary|needed)]`,
      () => ({ round: { decimals } }),
    ),
  ),
  phrase(
    `[and] [[please] (round|rounded|correct|accurate) [(off|your answer|the answer|your answers|answers|answer|all answers|it)] | ${answer}] to {n:count} decimal (place|places) [(if|where|when) (necessary|needed)]`,
    (holes) => rounding(holes),
  ),
  phrase(
    `[${answer}] as (a [simplified|reduced] [common|reduced|simplified|proper|improper] (fraction|fractions)|[reduced|common] fractions)`,
    form('lowest-terms'),
  ),
  phrase(`[${answer}] in (simplest|reduced) fractional form`, form('lowest-terms')),
  phrase(`[${answer}] in [its|their] (lowest terms|reduced form)`, form('lowest-terms')),
  phrase(`[${answer}] in [its|the|their] (simplest|simplified|reduced) [radical] form`, form('simplified')),
  phrase(
    `[(and|then)] simplify [your (answer|answers|result)] [completely] [(if|when|where) possible] [as much as possible]`,
    form('simplified'),
  ),
  phrase(`[${answer}] (in factored form|as a product of factors)`, form('factored')),
  phrase(`[${answer}] (in expanded form)`, form('expanded')),
  phrase(`[${answer}] [in|using] scientific notation`, form('scientific')),
  phrase(`[${answer}] (as|to|into) a decimal [number]`, form('decimal')),
  phrase(`[${answer}] in (exact form)`, form('exact')),
  phrase(`(give|find|leave|state) (an|the|your) exact (answer|value|answers|values)`, form('exact')),
  phrase(
    `[${answer}|[and] (express|rewrite|write) [it|the (answer|expression|result)|your answer]] (with|using) [only] positive exponents [only]`,
    () => ({ exponents: 'positive' }),
  ),
  // "Expontents" is how a widespread textbook spells it.
  phrase('(your|the) (answer|answers) should [only] contain [only] positive (exponents|expontents)', () => ({
    exponents: 'positive',
  })),
  phrase('[assume|assuming] [that] all variables (are positive|represent positive [real] numbers)', () => ({
    positive: 'all',
  })),
  phrase('[assume|assuming] [that] {x:symbols} (is|are) positive', (holes) => {
    const symbols = holes.get('x');
    if (symbols?.kind !== 'list') return null;
    return { positive: symbols.items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : [])) };
  }),
  phrase('(express|give|enter) (your|the) answer in radians', () => ({ angles: 'radians' })),
  phrase('(check|verify) your (answer|answers|solution|solutions|work)', nothing),
  phrase('show [all] your work', nothing),
];

function rounding(holes: Holes): Request | null {
  const n = holes.get('n');
  return n?.kind === 'number' && n.value.isInteger() ? { round: { decimals: Number(n.value.num) } } : null;
}

/** All requests of a statement together; null where two of them ask for different things. */
export function together(requests: readonly Request[]): Asked | null {
  let asked: Asked = nothingAsked;
  for (const request of requests) {
    if (differ(request.round, asked.round) || differ(request.order, asked.order) || differ(request.none, asked.none))
      return null;
    const forms = [...new Set([...asked.forms, ...(request.forms ?? [])])];
    const positive = joined(asked.positive, request.positive);
    asked = { ...asked, ...request, forms, ...(positive === undefined ? {} : { positive }) };
  }
  return asked;
}

/** Whether two requests were made for the same thing, and not the same one. */
function differ<T>(one: T | undefined, other: T | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
}

function joined(a: Asked['positive'], b: Asked['positive']): Asked['positive'] {
  if (a === 'all' || b === 'all') return 'all';
  return a === undefined ? b : b === undefined ? a : [...a, ...b];
}
