import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Refusal } from './refusal.ts';

interface FieldFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** What is wrong with an input, before it is known which argument it came in. */
class InputFault extends Error {
  constructor(readonly fields: readonly FieldFault[]) {
    super('invalid input');
  }
}

/**
 * Checks arguments by the rules that their classes declare. What only a frontend's mistake can break is refused here as BAD_USER_INPUT, each
 * field named by its path from the operation's arguments; what a student may write is looked at by the core, and is data.
 */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      exceptionFactory: (errors) => new InputFault(errors.flatMap((each) => faultsOf(each, []))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      const argument = metadata.data === undefined ? [] : [metadata.data];
      const fields = error.fields.map(({ path, message }) => ({ path: [...argument, ...path], message }));
      throw new Refusal('BAD_USER_INPUT', fields.map(({ message }) => message).join('; '), { fields });
    }
  }
}

function faultsOf(error: ValidationError, above: readonly string[]): FieldFault[] {
  const path = [...above, error.property];
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}
