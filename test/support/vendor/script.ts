import type { Formalisation } from '../../../src/verification/protocol.ts';
import type { Behaviour, VendorReply, VendorRequest } from './behaviour.ts';

/** What a model is asked, as a script sees it: the problem without its boundaries, and in which way. */
export interface Asked {
  readonly problem: string;
  readonly kind: 'worked' | 'formalised';
  readonly request: VendorRequest;
  /** How often this problem was asked before, by anybody. */
  readonly earlier: number;
}

/** Answers each request by its problem. */
export function scripted(answer: (asked: Asked) => VendorReply): Behaviour {
  const times = new Map<string, number>();
  return (request) => {
    const problem = problemIn(request.input);
    const earlier = times.get(problem) ?? 0;
    times.set(problem, earlier + 1);
    const kind = /translate math problems into equations/i.test(request.instructions) ? 'formalised' : 'worked';
    return answer({ problem, kind, request, earlier });
  };
}

function problemIn(input: string): string {
  return input.replace(/^-{5}[^\n]*\n/, '').replace(/\n-{5}[^\n]*$/, '');
}

/** A worked solution in the shape that is asked for. A step is `words | formula`. */
export function worked(answer: string, ...steps: readonly string[]): VendorReply {
  const written = steps.map((step) => {
    const [text = '', formula = ''] = step.split(' | ');
    return { text, formula };
  });
  return { kind: 'text', text: JSON.stringify({ steps: written, answer }) };
}

/** A formalisation in real unknowns; the goal is the value of `of`. */
export function equations(relations: readonly string[], of: string, ...names: readonly string[]): VendorReply {
  const formalisation: Formalisation = {
    unknowns: names.map((name) => ({ name, domain: 'real' })),
    relations,
    goal: { find: 'value', of },
  };
  return { kind: 'text', text: JSON.stringify(formalisation) };
}
