import { Rational } from '../../../exact/rational.ts';
import { num } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { boundsFrom } from '../bounds-from.ts';
import type { Construction, Table } from '../construction.ts';
import { firstOf, fold, type IntegerClass, type IntegerTest, lastOf, membersOf, those } from '../integer-class.ts';
import { both, type Parts, some } from '../parts.ts';
import { claimed } from './classes.ts';

/** What is asked, with what is said before it about names. */
type Question = Construction<'question'>;

const ask = "(what is|what's|find|compute|calculate|determine|evaluate|give|what are)";

const asked: readonly Question[] = [
  {
    patterns: [
      `${ask} {v:value} [(in base 10|in base ten|when expressed as an integer|when written as an integer|when expressed in base 10)]`,
    ],
    print: 'What is {v}?',
    meaning: (p) => p.value('v'),
  },
  {
    patterns: ['how many {c:class} [(are there|exist)]', 'how many {c:class} are there'],
    print: 'How many {c} are there?',
    meaning: (p) => some(p.get('c', 'class'), countOf),
  },
  {
    patterns: ['how many [of] [the] {c:class} {s:said}'],
    print: 'How many {c} {s}?',
    meaning: (p) => count(p),
  },
  {
    patterns: [`what {c:class} {s:said}`],
    print: 'What {c} {s}?',
    meaning: (p) => some(members(p), only),
  },
  {
    patterns: ['what {c:class}'],
    print: 'What {c}?',
    meaning: (p) => some(some(p.get('c', 'class'), membersOf), only),
  },
  {
    patterns: [`(what is|find) (the|an|a) [(unique|only)] {c:class}`],
    print: 'Find the only {c}.',
    meaning: (p) => some(some(p.get('c', 'class'), membersOf), only),
  },
];

const forHowMany: Question = {
  patterns: [
    `for how many {h:head} [of] {x:symbol} [{p:posts}] [is it true that] {c:claim}`,
    `for how many {h:head} {r:relation} [{p:posts}] [is it true that] {c:claim}`,
  ],
  print: 'For how many {h} {x}{r} {p} is it true that {c}?',
  meaning: (p) => some(claimed(p), countOf),
};

function members(p: Parts): readonly bigint[] | null {
  return both(p.get('c', 'class'), p.get('s', 'said'), (of, said) => membersOf(those(of, said)));
}

function count(p: Parts): Tree | null {
  return both(p.get('c', 'class'), p.get('s', 'said'), (of, said) => countOf(those(of, said)));
}

function countOf(of: IntegerClass): Tree | null {
  return fold(of, (all) => num(all.length), printText);
}

function only(all: readonly bigint[]): Tree | null {
  const [n, ...more] = all;
  return n === undefined || more.length > 0 ? null : num(n);
}

const random = '(is|are) [(randomly|uniformly)] (chosen|selected|picked) [(at random|randomly|uniformly at random)]';

const chances: readonly Question[] = [
  {
    patterns: [
      `[if] (a|an|one of the) {c:class} ${random} [.] what is the probability that (it|the number|the integer|the number chosen|the chosen number|the selected number) {s:said}`,
      `what is the probability that a randomly (chosen|selected) {c:class} {s:said}`,
    ],
    print: 'If a {c} is chosen at random, what is the probability that it {s}?',
    meaning: (p) =>
      both(some(p.get('c', 'class'), membersOf), members(p), (all, good) =>
        all.length === 0 ? null : num(Rational.of(BigInt(good.length), BigInt(all.length))),
      ),
  },
];

const be = '(be|denote|represent|equal|is|denotes)';
const lets: readonly Question[] = [
  {
    patterns: [`(let|if|suppose|given that) [that] {x:symbol} ${be} {v:value} [.] [then] {q:question}`],
    print: 'Let {x} be {v}. {q}',
    meaning: (p) => both(p.symbol('x'), p.value('v'), (name, value) => p.where(name, value).get('q', 'question')),
  },
  {
    patterns: [
      `(let|if|suppose) {x:symbol} ${be} {v:value} and [(let|if)] {y:symbol} ${be} {w:value} [.] [then] {q:question}`,
    ],
    print: 'Let {x} be {v} and {y} be {w}. {q}',
    meaning: (p) => {
      const inner = both(p.symbol('x'), p.value('v'), (name, value) => p.where(name, value));
      return both(p.symbol('y'), p.value('w'), (name, value) => inner?.where(name, value).get('q', 'question') ?? null);
    },
  },
];

/** A name for a number of a class; then what is asked about it. */
const declared: readonly Question[] = [
  {
    patterns: [
      '(if|suppose|given that|let|assume|when) [that] {x:symbol} (is|be|represents) (a|an|the) {c:class} [(and|such that|.)] [(if|suppose|given|given that|where)] [that] {k:claim} [.] [then] {g:goal}',
      '(if|suppose|given that) [that] {k:claim} and {x:symbol} is (a|an) {c:class} [.] [then] {g:goal}',
      '(for|for a|for an) {c:class} {x:symbol} {k:claim} [.] {g:goal}',
    ],
    print: 'Suppose {x} is a {c} and {k}. {g}',
    meaning: (p) =>
      some(p.symbol('x'), (name) => {
        const about = p.about(name);
        const claim = p.get('k', 'claim');
        const held: IntegerTest = {
          ...boundsFrom(claim?.implies ?? null, name),
          has: (n) => p.where(name, n).get('k', 'claim')?.holds ?? null,
        };
        return both(about.get('c', 'class'), about.get('g', 'goal'), (of, goal) => goal(those(of, held)));
      }),
  },
  {
    patterns: [
      '(if|suppose|given that|let|assume|when) [that] {x:symbol} (is|be|represents) (a|an|the) {c:class} [.] [then] {g:goal}',
    ],
    print: 'Suppose {x} is a {c}. {g}',
    meaning: (p) =>
      some(p.symbol('x'), (name) => {
        const about = p.about(name);
        return both(about.get('c', 'class'), about.get('g', 'goal'), (of, goal) => goal(of));
      }),
  },
];

/** A goal about the name that is spoken of, and no other. */
function goal(
  patterns: readonly string[],
  print: string,
  of: (members: IntegerClass) => Tree | null,
): Construction<'goal'> {
  return {
    patterns,
    print,
    meaning: (p) => (p.subject !== null && (!p.has('x') || p.symbol('x') === p.subject) ? of : null),
  };
}

const find = '(what is|find|determine|compute|what must be)';
const goals: readonly Construction<'goal'>[] = [
  goal([`${find} [the (value of|integer|number)] {x:symbol}`], 'What is {x}?', (of) => some(membersOf(of), only)),
  goal(
    [`${find} the (smallest|least|minimum) [possible] [(value of|integer|value for)] {x:symbol}`],
    'What is the smallest possible value of {x}?',
    (of) => some(firstOf(of, 1), only),
  ),
  goal(
    [`${find} the (largest|greatest|maximum) [possible] [(value of|integer|value for)] {x:symbol}`],
    'What is the largest possible value of {x}?',
    (of) => some(lastOf(of, 1), only),
  ),
  goal(
    [`${find} the sum of (all|the|all the|all of the) [possible] [integer] (values of|values for|integers) {x:symbol}`],
    'What is the sum of all possible values of {x}?',
    (of) => some(membersOf(of), (all) => num(all.reduce((sum, n) => sum + n, 0n))),
  ),
  goal(
    [`${find} the sum of (all|the|all the|all of the) [possible] (solutions|values)`],
    'What is the sum of all possible solutions?',
    (of) => some(membersOf(of), (all) => num(all.reduce((sum, n) => sum + n, 0n))),
  ),
  goal(
    [
      `how many [different] [possible] [integer] values (of|for) {x:symbol} (are there|are possible|exist)`,
      'how many [different] possible [integer] values (of|for) {x:symbol}',
    ],
    'How many values of {x} are there?',
    (of) => some(membersOf(of), (all) => num(all.length)),
  ),
];

/** Definitions that statements repeat for the reader. */
const notes: readonly Construction<'note'>[] = [
  {
    patterns: [
      '[(recall|note|remember) [that]] a palindrome is a [(positive|whole)] (number|integer) (which|that) (reads the same|is the same when read) (forward|forwards) (as|and) (backward|backwards)',
      'a (number|positive integer) is a palindrome if it reads the same (forward|forwards) (as|and) (backward|backwards)',
    ],
    print: 'A palindrome is a number that reads the same forward and backward.',
    meaning: () => true,
  },
  {
    patterns: [
      '[(reminder|recall|note|remember)] [that] [(for|if) [a] (positive integer|positive integers) {n:symbol}] [is a positive integer] [then] [the expression] {f:formula} stands for the product [of the integers from 1 (to|up to|up to and including) {n:symbol}] [(inclusive)]',
    ],
    print: 'Recall that {f} stands for the product of the integers from 1 to {n}.',
    meaning: (p) => (p.tree('f')?.kind === 'call' ? true : null),
  },
];

const noted: readonly Question[] = [
  {
    patterns: ['{n:note} . {q:question}'],
    print: '{n} {q}',
    meaning: (p) => both(p.get('n', 'note'), p.get('q', 'question'), (_, question) => question),
  },
  {
    patterns: ['{q:question} [.] {n:note}'],
    print: '{q} {n}',
    meaning: (p) => both(p.get('n', 'note'), p.get('q', 'question'), (_, question) => question),
  },
];

export const questionTable: Table = {
  question: [...asked, forHowMany, ...chances, ...lets, ...declared, ...noted],
  goal: goals,
  note: notes,
};
