import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { Refusal } from './refusal.ts';

interface FieldFault {
  readonly path: readonly string[];
  readonly message: string;
}

type InputClass = new () => object;

/** What arguments are declared as where no class of ours is: their shape is the schema's alone. */
const plainTypes: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Date]);

/**
 * Checks arguments by the rules that their classes declare. What only a frontend's mistake can break is refused here as BAD_USER_INPUT, each
 * field named by its path from the operation's arguments; what a student may write is looked at by the core, and is data. Types and unknown
 * fields are the schema's to refuse, which it has done by then.
 */
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || plainTypes.has(metatype) || !isRecord(value)) return value;
    const input = instanceOf(metatype as InputClass, value);
    const errors = validateSync(input, { validationError: { target: false, value: false } });
    if (errors.length === 0) return input;
    const fields = errors.flatMap((each) => faultsOf(each, data === undefined ? [] : [data]));
    throw new Refusal('BAD_USER_INPUT', fields.map(({ message }) => message).join('; '), { fields });
  }
}

/** Only inputs within inputs need to be transformed; the others are copied, which costs a tenth. */
function instanceOf(of: InputClass, value: Record<string, unknown>): object {
  return Object.values(value).some(isRecord) ? plainToInstance(of, value) : Object.assign(new of(), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function faultsOf(error: ValidationError, above: readonly string[]): FieldFault[] {
  const path = [...above, error.property];
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}
