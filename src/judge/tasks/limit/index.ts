import { sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { limitAt } from '../../calculus/limit.ts';
import { type Question, tableKind } from '../table-kind.ts';

const sides = ['both', 'left', 'right'] as const;
const prints = {
  both: 'Find the limit of # as # approaches #.',
  left: 'Find the limit of # as # approaches # from the left.',
  right: 'Find the limit of # as # approaches # from the right.',
} as const;
const tails = { both: '', left: ' from the left', right: ' from the right' } as const;

/** Limits at finite places, from one side or both. */
export const limit = tableKind(
  'limit',
  sides.map(
    (side): Question => ({
      ask: side,
      patterns: [
        `[(find|evaluate|compute|calculate|determine|what is)] [the] [value of] [the] [following] [limit] {l:expr}`,
        `(find|evaluate|compute|calculate|determine|what is) [the] limit of {e:expr} as {x:symbol} (approaches|goes to|tends to) {a:constant}${tails[side]}`,
      ],
      given(holes) {
        const whole = holes.get('l');
        if (whole !== undefined)
          return whole.kind === 'limit' && whole.side === side ? [whole.body, sym(whole.variable), whole.to] : null;
        const parts = [holes.get('e'), holes.get('x'), holes.get('a')].filter((tree) => tree !== undefined);
        return parts.length === 3 ? parts : null;
      },
      print: prints[side],
      because: "By continuity after cancelling, or by the rule of l'Hôpital.",
      answer: ([body, x, to]: readonly Tree[]) =>
        body && to && x?.kind === 'symbol' ? limitAt({ kind: 'limit', body, variable: x.name, to, side }) : null,
    }),
  ),
);
