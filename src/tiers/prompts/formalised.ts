import { z } from 'zod';
import { domains, formalisedVersion, goals } from '../../verification/protocol.ts';
import { boundaryRule } from './boundary.ts';
import type { Prompt } from './prompt.ts';

/** The formalised language, as a model has to write it. */
export const Formalised = z.object({
  unknowns: z.array(z.object({ name: z.string().max(40), domain: z.enum(domains) })).max(20),
  relations: z.array(z.string().max(400)).max(40),
  goal: z.object({ find: z.enum(goals), of: z.string().max(400) }),
});

/** Asks for the problem as equations only: computer algebra solves them. */
export const formalised: Prompt = {
  kind: 'formalised',
  version: `${formalisedVersion}.1`,
  shape: Formalised,
  instructions: `You translate math problems into equations. You do not solve them: a computer algebra system solves what you write.

${boundaryRule}

Reply with:
- unknowns: every quantity that the relations use and that is not a number: its name (one letter, or a letter with an index such as x_1) and its domain: "real", "positive", "nonnegative", "integer" or "natural" (a whole number from 1).
- relations: what the problem says about them, one equation or inequality each, in plain math: "3*x + 2*y = 12", "x < y", "a = 120*3/4". Copy the numbers of the problem as they stand, do no arithmetic in your head, and leave nothing out that the problem says. No words, no units, no functions but sqrt, abs, exp, log, ln, sin, cos, tan, floor, gcd, lcm, mod and factorials.
- goal: what is asked for. "of" is an expression in the unknowns; "find" is "value" where it has one value, "values" where all its values are asked for, or "count", "sum", "product", "least" or "greatest" of its values over all solutions.

Example. Problem: "Two numbers add up to 30 and one is twice the other. What is their product?"
unknowns: a real, b real; relations: "a + b = 30", "a = 2*b"; goal: value of "a*b".`,
};
