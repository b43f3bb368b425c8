/** Thrown where the call or its input is wrong: what is wrong and what to do, printed before leaving with status 2. */
export class Misuse extends Error {}
