import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { maskError } from '../../../src/graphql/mask.ts';
import { Refusal } from '../../../src/graphql/refusal.ts';

describe('maskError', () => {
  const silent = () => undefined;

  it('shows a refusal as it is', () => {
    expect(maskError(new Refusal('FORBIDDEN', 'Not yours.', { limit: 3 }), silent)).toEqual({
      message: 'Not yours.',
      extensions: { code: 'FORBIDDEN', limit: 3 },
    });
  });

  it('shows a refusal that a resolver threw, with its path', () => {
    const refusal = new Refusal('FORBIDDEN', 'Not yours.');
    const located = new GraphQLError(refusal.message, { path: ['solution'], originalError: refusal });
    expect(maskError(located, silent)).toMatchObject({ message: 'Not yours.', path: ['solution'] });
  });

  it.each([
    ['an error', new Error('password=hunter2')],
    [
      'an error that a resolver threw',
      new GraphQLError('secret', { path: ['solve'], originalError: new Error('secret') }),
    ],
    ['an error of the GraphQL library', new GraphQLError('Enum "Tier" cannot represent value: "secret"')],
    ['something that is no error', 'secret'],
  ])('keeps %s to itself, and reports it under the id that it shows', (_, error) => {
    const reported: string[] = [];
    const shown = maskError(error, (_fault, id) => reported.push(id));
    expect(shown).toMatchObject({ message: 'Internal error', extensions: { code: 'INTERNAL', id: reported[0] } });
    expect(JSON.stringify(shown)).not.toMatch(/secret|hunter2/);
  });

  it('reports what was thrown, not its wrapping', () => {
    const bug = new TypeError('x is not a function');
    let reported: unknown;
    maskError(new GraphQLError(bug.message, { originalError: bug }), (fault) => {
      reported = fault;
    });
    expect(reported).toBe(bug);
  });
});
