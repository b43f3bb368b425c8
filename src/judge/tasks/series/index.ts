import { tableKind } from '../table-kind.ts';
import { binomialQuestions } from './binomial.ts';
import { explicitQuestions } from './explicit.ts';
import { progressionQuestions } from './progressions.ts';

/** Terms of sequences given by a formula, arithmetic and geometric sequences and their sums, and terms of powers of binomials. */
export const series = tableKind('series', [...explicitQuestions, ...progressionQuestions, ...binomialQuestions]);
